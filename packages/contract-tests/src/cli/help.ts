import { type CommandName, type FlagName, takes } from './options.js';

/** What `--help` prints for a command, with exactly the flags that it takes. */
export function helpOf(command: CommandName): string {
  const shown = sections.flatMap(({ title, flags }) => {
    const lines = flags.filter(([flag]) => takes(command, flag)).flatMap(flagLines);
    return lines.length === 0 ? [] : [`${title}\n${lines.join('\n')}`];
  });
  const paragraphs = [...intros[command], ...shown, ...secrets[command], exitCodes[command]];
  return `${paragraphs.join('\n\n')}\n`;
}

const usage = (command: string) => {
  const ways = [`pnpm contract ${command}`, `npx @b24-chat/contract-tests ${command}`];
  return `  ${ways[0]?.padEnd(ways[1]?.length ?? 0)}   in the repository\n  ${ways[1]}   elsewhere`;
};

const reads = `The tool calls only these methods. A read can write, though: a portal may add the bot
to a thread or task chat that you name in --bot-dialog.`;

const intros: Readonly<Record<CommandName, readonly string[]>> = {
  run: [
    'Checks whether a Bitrix24 portal matches the contract of the four methods that read a chat.',
    usage('[command] [options]'),
    `Commands (COMMAND --help lists the options of each; the options below are those of run)
  run                   run every scenario (the default); if no portal is set,
                        against the embedded one
  init                  ask the portal which methods it has and write a configuration
  judge FILE            judge a recording again, without a portal
  parity                run against the portal and the emulator and compare the results`,
    reads,
  ],
  init: [
    `Asks a portal which of the four methods it has, and writes a configuration that leaves
out the others and keeps the options of this command.`,
    usage('init [options]'),
    reads,
  ],
  judge: [
    'Judges the answers of a recording again, without a portal.',
    usage('judge FILE [options]'),
  ],
  parity: [
    'Runs the scenarios against a portal and the emulator, and compares the results.',
    usage('parity [options]'),
    reads,
  ],
};

type FlagText = readonly [flag: FlagName, value: string, ...lines: readonly string[]];

const sections: readonly { readonly title: string; readonly flags: readonly FlagText[] }[] = [
  {
    title: 'Portal',
    flags: [
      [
        'webhook-url',
        'URL',
        'URL of a webhook with the scopes im, imbot and imopenlines;',
        'it is safer to set B24_WEBHOOK_URL',
      ],
      [
        'portal',
        'HOST',
        'a portal to call with an access token, also B24_PORTAL. Set the',
        'token in B24_ACCESS_TOKEN or in --token-file',
      ],
      [
        'token-file',
        'FILE',
        'instead of B24_ACCESS_TOKEN: a JSON file with accessToken and',
        'refreshToken that only you may read (chmod 600). If the token',
        'would expire, it is refreshed with B24_CLIENT_ID and',
        'B24_CLIENT_SECRET, and the file is rewritten first',
      ],
      ['plan', 'PLAN', "the portal's rate limit: standard (2 a second) or enterprise (5)"],
      [
        'share',
        'PERCENT',
        'how much of that limit to use (default: 50); other applications',
        'share it',
      ],
      [
        'generation',
        'YEAR',
        'judge every answer by the rules of 2017, 2020, 2023, 2024 or',
        '2026 (default: by the year whose shape the answer has)',
      ],
      ['timeout', 'SECONDS', 'how long one answer may take (default: 30)'],
      ['max-minutes', 'N', 'how long to query the portal (default: 30)'],
    ],
  },
  {
    title: 'What to read on a live portal (nothing else is read)',
    flags: [
      ['dialog', 'ID', 'chat123, sg12 or 256; repeatable'],
      ['bot-id', 'N', 'a bot'],
      ['bot-token', 'TOKEN', 'its token, needed with a webhook; safer in B24_BOT_TOKEN'],
      ['bot-dialog', 'ID', 'a dialog of the bot, chat5 or 256; repeatable'],
      ['line-chat', 'N', 'the chat of an open line; repeatable'],
      ['line-session', 'N', 'a session of an open line; repeatable'],
      ['line-user-code', 'CODE', 'the code of a customer, livechat|1|1373|211; repeatable'],
      ['read', "'METHOD?A=…&B=…'", 'a call of a method whose identifiers have no flag; repeatable'],
      [
        'allow-create',
        '',
        'also read by user id and by workgroup. The portal then creates',
        'the private dialog or chat if it does not exist',
      ],
      ['without', 'METHOD', 'leave a method out; repeatable'],
      ['only', 'PATTERN', "run only these: im.dialog.get, 'form *'; repeatable"],
    ],
  },
  {
    title: 'What fails the run',
    flags: [
      [
        'fail-on',
        'WHAT',
        'drift (any breakage or drift, the default) or breakage (only',
        'what makes callers fail)',
      ],
      [
        'max-retries',
        'N',
        'fail if more requests than this had to be sent again (default:',
        'no limit); waiting for a rate limit does not count',
      ],
      ['coverage-floor', 'P', "fail if less than this percentage of the answers' fields was seen"],
      ['baseline', 'FILE', 'known findings that do not fail the run, with reason and date'],
      ['update-baseline', '', 'rewrite the baseline; new findings need --reason TEXT'],
      ['reason', 'TEXT', 'why --update-baseline accepts the new findings'],
    ],
  },
  {
    title: 'Files',
    flags: [
      [
        'report-dir',
        'DIR',
        'write the report there: JSON, Markdown, JUnit, HTML, and',
        'evidence.json, which says which unconfirmed fields were seen',
      ],
      ['record', 'FILE', 'store the answers, with stand-ins for ids, names and texts'],
      [
        'config',
        'FILE',
        'the settings, without secrets: init writes this file, the other',
        'commands read it',
      ],
      ['help', '', 'show this text'],
    ],
  },
];

function flagLines([flag, value, ...lines]: FlagText): string[] {
  const name = flag === 'help' ? '-h, --help' : `--${flag}`;
  const start = `  ${[name, value].join(' ')}`.padEnd(23);
  const wide = start.length > 23 ? `${start}  ` : `${start} `;
  return lines.map((line, index) => (index === 0 ? `${wide}${line}` : `${' '.repeat(24)}${line}`));
}

const secretOf = (example: string) => [
  `Other users of this machine can see secrets on a command line, and your shell keeps
them in its history. Set them in the environment instead:`,
  `  B24_WEBHOOK_URL=… B24_BOT_TOKEN=… pnpm contract ${example}`,
];

const secrets: Readonly<Record<CommandName, readonly string[]>> = {
  run: secretOf('--dialog chat123 --bot-id 456 --bot-dialog chat5'),
  init: secretOf('init --bot-id 456 --bot-dialog chat5'),
  judge: [],
  parity: secretOf('parity --bot-id 456 --bot-dialog chat5'),
};

const exitCodes: Readonly<Record<CommandName, string>> = {
  run: `Exit code: 0 everything that ran passed, 1 breakage, drift or a gap, 2 bad usage, or the
run was not possible, 3 only the setup is wrong (a chat that may not be read), 130 interrupted.`,
  init: `Exit code: 0 the configuration was written, 1 --max-minutes was reached, 2 bad usage,
3 the portal stopped accepting the credentials, 130 interrupted.`,
  judge: `Exit code: 0 everything that ran passed, 1 breakage, drift or a gap, 2 bad usage,
3 only the setup was wrong, 130 the recorded run was interrupted.`,
  parity: `Exit code: 0 the results are the same, 1 they differ, something was not compared, or
--max-minutes was reached, 2 bad usage, 3 only the setup is wrong, 130 interrupted.`,
};
