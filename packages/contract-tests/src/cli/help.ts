import { type CommandName, type FlagName, takes } from './options.js';

/** What `--help` prints: of a command, exactly the flags that it takes. */
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

const reads = `The tool calls nothing but these reads. A read can write, though: the portal may add a
bot to a thread or task chat that --bot-dialog names.`;

const intros: Readonly<Record<CommandName, readonly string[]>> = {
  run: [
    'Checks that a Bitrix24 portal matches the contract of its four chat-read methods.',
    usage('[command] [options]'),
    `Commands (COMMAND --help lists the options of each; those below are of run)
  run (or nothing)      run every scenario; without a portal on the embedded one
  init                  query which methods the portal has and write a configuration
  judge FILE            judge a recording again, without a portal
  parity                run the suite on portal and emulator and compare`,
    reads,
  ],
  init: [
    `Queries which of the four chat-read methods a portal has, and writes a configuration
that leaves out the others and keeps what this command was given.`,
    usage('init [options]'),
    reads,
  ],
  judge: [
    'Judges the answers of a recording again, without a portal.',
    usage('judge FILE [options]'),
  ],
  parity: [
    'Runs the suite on a portal and on the emulator, and compares the two.',
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
        'address of a webhook with the scopes im, imbot and imopenlines;',
        'better given as B24_WEBHOOK_URL',
      ],
      [
        'portal',
        'HOST',
        'in place of a webhook; also B24_PORTAL. Its access token',
        'is taken from B24_ACCESS_TOKEN alone',
      ],
      [
        'token-file',
        'FILE',
        'in place of B24_ACCESS_TOKEN: a JSON file with accessToken and',
        'refreshToken, which only you may read (chmod 600). It is',
        'refreshed if need be, with B24_CLIENT_ID and',
        'B24_CLIENT_SECRET, and rewritten before the new pair is used',
      ],
      ['plan', 'PLAN', 'the rate limit to keep: standard (2 a second) or enterprise (5)'],
      [
        'share',
        'PERCENT',
        'the share of that limit to use (default: 50), since other',
        'applications use the same limit of the portal',
      ],
      [
        'generation',
        'YEAR',
        'judge by the answers of 2017, 2020, 2023, 2024 or 2026, whatever',
        'they look like (default: by the shape of each)',
      ],
      ['timeout', 'SECONDS', 'how long one answer may take (default: 30)'],
      ['max-minutes', 'N', 'how long the portal may be asked (default: 30)'],
    ],
  },
  {
    title: 'What to read on a live portal (what is missing is not read)',
    flags: [
      ['dialog', 'ID', 'chat123, sg12 or 256; repeatable'],
      ['bot-id', 'N', 'a bot'],
      ['bot-token', 'TOKEN', 'its token, needed with a webhook; better given as B24_BOT_TOKEN'],
      ['bot-dialog', 'ID', 'a dialog of the bot, chat5 or 256; repeatable'],
      ['line-chat', 'N', 'chat of an open line; repeatable'],
      ['line-session', 'N', 'session of an open line; repeatable'],
      ['line-user-code', 'CODE', 'code of a customer, livechat|1|1373|211; repeatable'],
      ['read', "'METHOD?A=…&B=…'", 'a read of a method whose identifiers have no flag; repeatable'],
      [
        'allow-create',
        '',
        'also ask by user id and by workgroup. That makes the portal',
        'create the private dialog or chat if there is none',
      ],
      ['without', 'METHOD', 'leave a method out; repeatable'],
      ['only', 'PATTERN', "run these alone: im.dialog.get, 'form *'; repeatable"],
    ],
  },
  {
    title: 'What fails the run',
    flags: [
      [
        'fail-on',
        'WHAT',
        'drift (every finding, the default) or breakage (what makes',
        'callers fail)',
      ],
      [
        'max-retries',
        'N',
        'more requests sent again than this (default: any number); a rate',
        'limit is no retry',
      ],
      ['coverage-floor', 'P', "the least share of the answers' fields to be seen, in percent"],
      ['baseline', 'FILE', 'findings that are known, each with reason and date'],
      ['update-baseline', '', 'rewrite the baseline; new findings need --reason TEXT'],
      ['reason', 'TEXT', 'why the new findings of --update-baseline are known'],
    ],
  },
  {
    title: 'Files',
    flags: [
      [
        'report-dir',
        'DIR',
        'write the report there: JSON, Markdown, JUnit, HTML, and',
        'evidence.json: which unconfirmed fields came',
      ],
      ['record', 'FILE', 'store the answers, with stand-ins for ids, names and texts'],
      [
        'config',
        'FILE',
        'the settings of these commands, which init writes and the others',
        'read; it holds no secret',
      ],
      ['help', '', 'this text'],
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
  `A secret on the command line can be seen by others on this machine, and stays in
the history of your shell. Prefer the environment:`,
  `  B24_WEBHOOK_URL=… B24_BOT_TOKEN=… pnpm contract ${example}`,
];

const secrets: Readonly<Record<CommandName, readonly string[]>> = {
  run: secretOf('--dialog chat123 --bot-id 456 --bot-dialog chat5'),
  init: secretOf('init --bot-id 456 --bot-dialog chat5'),
  judge: [],
  parity: secretOf('parity --bot-id 456 --bot-dialog chat5'),
};

const exitCodes: Readonly<Record<CommandName, string>> = {
  run: `Exit code: 0 everything that ran passed, 1 breakage, drift or a gap, 2 bad usage,
3 only the setup is wrong (a chat that may not be read), 130 interrupted.`,
  init: `Exit code: 0 the configuration is written, 1 the time of --max-minutes was up,
2 bad usage, 3 the portal stopped taking the credentials, 130 interrupted.`,
  judge: `Exit code: 0 everything that ran passed, 1 breakage, drift or a gap, 2 bad usage,
3 only the setup was wrong, 130 the recorded run was interrupted.`,
  parity: `Exit code: 0 both came to the same, 1 they differ, something was not compared, or
the time of --max-minutes was up, 2 bad usage, 3 only the setup is wrong, 130 interrupted.`,
};
