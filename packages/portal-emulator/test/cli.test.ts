import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCliArgs } from '../src/cli/args.js';
import { createPortal, loadState, saveState } from '../src/index.js';
import { portalStateSchema } from '../src/state/schema.js';
import { UserError } from '../src/state/user-error.js';
import { call } from './support/portal.js';
import { runCli, startCli } from './support/process.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const stack = /\n\s+at /;

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'emulator-cli-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const read = (portal: { webhookUrl: string }) =>
  call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });

describe('the command line', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one JSON object, answers, and exits with 0 on %s',
    async (signal) => {
      const cli = await startCli('--json');
      const portal = JSON.parse(cli.firstLine);
      expect(Object.keys(portal)).toEqual(['url', 'webhookUrl', 'accessToken', 'demo']);
      expect((await read(portal)).status).toBe(200);
      const { code, stdout, stderr } = await cli.end(signal);
      expect([code, stdout, stderr]).toEqual([0, `${cli.firstLine}\n`, '']);
    },
  );

  test('prints an address, a webhook and a call to try to a terminal', async () => {
    const cli = await startCli();
    const { stdout } = await cli.end('SIGTERM');
    expect(stdout).toMatch(/^Portal {4}http:\/\/127\.0\.0\.1:\d+\nWebhook {3}http/);
    expect(stdout).toContain('curl -d DIALOG_ID=chat1435 http://127.0.0.1:');
  });

  test('--help lists every flag and exits with 0', async () => {
    const { code, stdout, stderr } = await runCli('--help');
    expect([code, stderr]).toEqual([0, '']);
    for (const flag of [
      'port',
      'host',
      'tls',
      'tls-dir',
      'exit-with-parent',
      'state',
      'replay',
      'generation',
      'no-limits',
      'operating-cost',
      'fault',
      'seed',
      'control',
      'json',
      'log',
      'help',
    ]) {
      expect(stdout).toContain(`--${flag}`);
    }
  });

  test.each([
    [['--bogus'], "Unknown option '--bogus'. See --help for the flags."],
    [['extra'], "Unexpected argument 'extra'. See --help for the flags."],
    [['--port', 'http'], '--port takes a whole number from 0 to 65535, not "http".'],
    [['--port', '70000'], '--port takes a whole number from 0 to 65535, not "70000".'],
    [['--port'], "Option '--port <value>' argument missing. See --help for the flags."],
    [['--generation', '2019'], '--generation takes one of 2017, 2020, 2024, 2026, not "2019".'],
    [['--operating-cost', '-1s'], /^Option '--operating-cost' argument is ambiguous.*$/],
    [['--host', ''], '--host needs a value.'],
    [['--state='], '--state needs a value.'],
    [['--replay='], '--replay needs a value.'],
    [['--operating-cost', 'much'], '--operating-cost takes a number of seconds, not "much".'],
    [['--seed', '1.5'], '--seed takes a whole number from 0 to 2147483647, not "1.5".'],
    [
      ['--fault', 'melt'],
      /^--fault melt: The fault is not valid: kind: .* See --help for the kinds\.$/,
    ],
    [
      ['--fault', 'error,status=503'],
      '--fault error,status=503: The fault is not valid: code: is missing. See --help for the kinds.',
    ],
    [
      ['--fault', 'html,colour=red'],
      '--fault html,colour=red: The fault is not valid: colour: is unknown; known are method, times, rate, kind, status. See --help for the kinds.',
    ],
    [
      ['--fault', 'html,times=1,times=2'],
      '--fault html,times=1,times=2: times is set twice. See --help for the kinds.',
    ],
    [
      ['--fault', 'html,kind=reset'],
      '--fault html,kind=reset: kind is set twice. See --help for the kinds.',
    ],
    [
      ['--fault', 'html,'],
      '--fault html,: a field without a name; write FIELD=VALUE. See --help for the kinds.',
    ],
  ])('refuses %j with one clear line', (args, line) => {
    expect(() => parseCliArgs(args)).toThrow(UserError);
    expect(() => parseCliArgs(args)).toThrow(line);
  });

  test.each([
    ['error,status=200,code=X', { kind: 'error', status: 200, code: 'X' }],
    ['html', { kind: 'html' }],
    ['html,status=504,times=3', { kind: 'html', status: 504, times: 3 }],
    ['truncate,rate=0.1', { kind: 'truncate', rate: 0.1 }],
    ['empty,method=im.dialog.get', { kind: 'empty', method: 'im.dialog.get' }],
    ['reset', { kind: 'reset' }],
    ['latency,milliseconds=500', { kind: 'latency', milliseconds: 500 }],
    ['drop,path=result.id', { kind: 'drop', path: 'result.id' }],
    ['retype,path=result.id,to=string', { kind: 'retype', path: 'result.id', to: 'string' }],
    ['add,path=result.extra,value=1', { kind: 'add', path: 'result.extra', value: 1 }],
    [
      'add,value={"a":[1,2,3],"b":"c,d"},path=result.extra',
      { kind: 'add', path: 'result.extra', value: { a: [1, 2, 3], b: 'c,d' } },
    ],
  ])('accepts --fault %s', (text, fault) => {
    expect(parseCliArgs(['--fault', text]).faults).toEqual([fault]);
  });

  test('refuses a --fault that could never strike', async () => {
    const { code, stderr } = await runCli('--fault', 'html', '--fault', 'reset,method=im.chat.get');
    expect([code, stderr]).toEqual([
      2,
      '--fault reset,method=im.chat.get: The fault is not valid: method: the portal has no method im.chat.get; its methods are im.dialog.get, imbot.dialog.get, imopenlines.dialog.get, imbot.v2.Chat.get, batch. See --help for the kinds.\n',
    ]);
  });

  test('refuses a wrong flag with one clear line and exit 2', async () => {
    const { code, stdout, stderr } = await runCli('--bogus');
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      "Unknown option '--bogus'. See --help for the flags.\n",
    ]);
  });

  test('reports a port in use with one clear line and exit 1', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve(Number(Object(other.address()).port)));
    });
    const { code, stderr } = await runCli('--port', String(port));
    other.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Port ${port} is in use. Choose another with --port, or leave --port out for a free one.\n`,
    );
  });

  test.each([
    ['--state', '{"users":[]}', 'The state is not valid: users: '],
    ['--state', 'nonsense', 'is not JSON: '],
    ['--replay', '{"version":3}', 'The recording is not valid: version: '],
  ])(
    'reports a broken %s file %s with one clear line and exit 1',
    async (flag, content, message) => {
      const file = join(directory, 'broken.json');
      writeFileSync(file, content);
      const { code, stderr } = await runCli(flag, file);
      expect(code).toBe(1);
      expect(stderr).toContain(message);
      expect(stderr).toContain(file);
      expect(stderr.trimEnd()).not.toContain('\n');
      expect(readFileSync(file, 'utf8')).toBe(content);
    },
  );

  test.each([
    ['--replay', 'absent.json', 'cannot be read. Check the path and its permissions.'],
    ['--state', 'no/such/folder/state.json', 'cannot be written there. Check its path.'],
  ])('%s with %s says what to fix', async (flag, name, message) => {
    const { code, stderr } = await runCli(flag, join(directory, name));
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(stack);
  });

  test('reports an address of another machine with one clear line and exit 1', async () => {
    const { code, stderr } = await runCli('--host', '192.0.2.1');
    expect([code, stderr]).toEqual([
      1,
      'This machine does not have the address of --host. Choose another one.\n',
    ]);
  });

  test('--state creates the file from the demo state, and saves what calls change', async () => {
    const file = join(directory, 'state.json');
    const cli = await startCli('--json', '--state', file);
    const portal = JSON.parse(cli.firstLine);
    const created = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '27' });
    await cli.end('SIGTERM');
    const again = await startCli('--json', '--state', file);
    const found = await call(JSON.parse(again.firstLine).webhookUrl, 'im.dialog.get', {
      DIALOG_ID: '27',
    });
    expect(found.result['id']).toBe(created.result['id']);
    await again.end('SIGTERM');
  });

  test('refuses a state file that another portal uses, until that portal ends', async () => {
    const file = join(directory, 'state.json');
    const first = await startCli('--json', '--state', file);
    const second = await runCli('--state', file);
    expect([second.code, second.stderr]).toEqual([
      1,
      `${file} is in use by process ${first.pid}. End that process, or choose another file.\n`,
    ]);
    await first.end('SIGTERM');
    expect(readdirSync(directory)).toEqual(['state.json']);
  });

  test('takes over the lock of a portal that was killed', async () => {
    const file = join(directory, 'state.json');
    const first = await startCli('--json', '--state', file);
    await first.end('SIGKILL');
    expect(existsSync(`${file}.lock`)).toBe(true);
    const second = await startCli('--json', '--state', file);
    expect(JSON.parse(second.firstLine).url).toMatch(/^http:/);
    await second.end('SIGTERM');
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  describe('a state file that can no longer be written', () => {
    const warning =
      /^The state could not be saved to .*state\.json \(ENOENT\)\. It is kept in memory/;

    test('is reported once on stderr, fails no call, and is saved once it can be written again', async () => {
      const folder = join(directory, 'gone');
      const file = join(folder, 'state.json');
      mkdirSync(folder);
      const cli = await startCli('--json', '--no-limits', '--state', file);
      const { webhookUrl } = JSON.parse(cli.firstLine);
      const open = (id: string) => call(webhookUrl, 'im.dialog.get', { DIALOG_ID: id });
      rmSync(folder, { recursive: true });
      expect([(await open('27')).status, (await open('103')).status]).toEqual([200, 200]);
      mkdirSync(folder);
      const { code, stderr } = await cli.end('SIGTERM');
      expect([code, stderr.match(/\n/g)?.length]).toEqual([0, 1]);
      expect(stderr).toMatch(warning);
      const names = loadState(file).chats.filter((chat) => chat.messageType === 'P');
      expect(names.slice(-2).map((chat) => chat.members[1]?.userId)).toEqual([27, 103]);
    });

    test('exits with 1 if the changes could not be saved, and leaves no partial file', async () => {
      const folder = join(directory, 'gone');
      const file = join(folder, 'state.json');
      mkdirSync(folder);
      const cli = await startCli('--json', '--state', file);
      const { webhookUrl } = JSON.parse(cli.firstLine);
      rmSync(file);
      mkdirSync(join(file, 'in the way'), { recursive: true });
      await call(webhookUrl, 'im.dialog.get', { DIALOG_ID: '27' });
      const { code, stderr } = await cli.end('SIGTERM');
      expect([code, readdirSync(folder)]).toEqual([1, ['state.json']]);
      expect(stderr).not.toMatch(stack);
    });
  });

  test('writes the target of a symbolic link and keeps the link', async () => {
    const link = join(directory, 'link.json');
    const file = join(directory, 'state.json');
    saveState(file, createPortal({ users: [{ id: 1 }, { id: 2 }] }));
    symlinkSync(file, link);
    const cli = await startCli('--json', '--state', link);
    await call(JSON.parse(cli.firstLine).webhookUrl, 'im.dialog.get', { DIALOG_ID: '2' });
    await cli.end('SIGTERM');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(loadState(file).chats).toHaveLength(1);
  });

  test('keeps running when nobody reads its output', async () => {
    const cli = await startCli('--json', '--log');
    const portal = JSON.parse(cli.firstLine);
    cli.hangUp();
    for (const _ of [1, 2, 3]) expect((await read(portal)).status).toBe(200);
    expect((await cli.end('SIGTERM')).code).toBe(0);
  });

  test('--state loads another portal without the demo’s data', async () => {
    const file = join(directory, 'state.json');
    saveState(file, createPortal({ chats: [{ id: 5, name: 'Mine', members: [{ userId: 1 }] }] }));
    const cli = await startCli('--json', '--state', file);
    const portal = JSON.parse(cli.firstLine);
    expect(portal).not.toHaveProperty('demo');
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(result['name']).toBe('Mine');
    await cli.end('SIGTERM');
  });

  test('--fault, --generation and --control change the answers', async () => {
    const cli = await startCli(
      '--json',
      '--generation',
      '2017',
      '--control',
      '--fault',
      'error,status=503,code=BUSY,times=1',
      '--fault',
      'add,path=result.extra,value={"a":1}',
    );
    const portal = JSON.parse(cli.firstLine);
    expect((await read(portal)).body['error']).toBe('BUSY');
    expect((await read(portal)).result).toMatchObject({ id: '29', extra: { a: 1 } });
    expect((await fetch(`${portal.url}/_emulator/faults`)).status).toBe(200);
    await cli.end('SIGTERM');
  });

  test('applies limits unless --no-limits is set', async () => {
    const statuses = async (...args: string[]) => {
      const cli = await startCli('--json', ...args);
      const portal = JSON.parse(cli.firstLine);
      const answers = await Promise.all(Array.from({ length: 80 }, () => read(portal)));
      await cli.end('SIGTERM');
      return new Set(answers.map((answer) => answer.status));
    };
    expect(await statuses()).toEqual(new Set([200, 503]));
    expect(await statuses('--no-limits')).toEqual(new Set([200]));
  });

  test('--operating-cost makes the operating limit reachable', async () => {
    const cli = await startCli('--json', '--operating-cost', '480');
    const portal = JSON.parse(cli.firstLine);
    expect([(await read(portal)).status, (await read(portal)).status]).toEqual([200, 429]);
    await cli.end('SIGTERM');
  });

  test('--log writes a line for each request to stderr, without secrets', async () => {
    const cli = await startCli('--json', '--log');
    const portal = JSON.parse(cli.firstLine);
    await read(portal);
    const { stderr } = await cli.end('SIGTERM');
    expect(stderr).toMatch(/^\S+Z POST \/rest\/1\/\*\*\*\/im\.dialog\.get 200 \d+\.\d ms\n$/);
  });
});

test.each([
  ['a process', '"$@" & echo $!; read line'],
  ['a shell that outlives its parent', 'sh -c \'"$@"; true\' sh "$@" & echo $!; read line'],
])('--exit-with-parent ends the portal after %s that started it has ended', async (_, script) => {
  const cli = [process.execPath, '--import', 'tsx', path('../src/cli.ts')];
  const args = ['-c', script, 'sh', ...cli, '--json', '--exit-with-parent'];
  const parent = spawn('sh', args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(parent.stdout);
  let url = '';
  for await (const line of lines) {
    if (line.startsWith('{')) {
      url = JSON.parse(line).url;
      break;
    }
  }
  expect((await fetch(url)).status).toBe(404);
  parent.kill('SIGKILL');
  await expect
    .poll(
      () =>
        fetch(url).then(
          () => 'open',
          () => 'gone',
        ),
      { timeout: 20_000 },
    )
    .toBe('gone');
});

test('--replay prints how to call the recorded methods', async () => {
  const file = join(directory, 'recording.json');
  const params = { DIALOG_ID: "chat1 it's" };
  const body = { result: { id: 1 } };
  const exchange = { method: 'im.dialog.get', params, status: 200, body };
  writeFileSync(file, JSON.stringify({ version: 1, exchanges: [exchange, exchange] }));
  const cli = await startCli('--replay', file, '--json');
  expect(JSON.parse(cli.firstLine).recorded).toEqual([{ method: 'im.dialog.get', params }]);
  const text = await startCli('--replay', file);
  const { stdout } = await text.end('SIGTERM');
  const [, command = ''] = /^Try {7}(.+)$/m.exec(stdout) ?? [];
  expect(command).toMatch(
    /^curl -H 'Content-Type: application\/json' -d '.+' http:.+im\.dialog\.get$/,
  );
  expect(stdout.match(/^Try/gm)).toHaveLength(1);
});

test('schema prints the JSON Schema of a state file, which the demo state matches', async () => {
  const { code, stdout } = await runCli('schema');
  expect(code).toBe(0);
  const schema = JSON.parse(stdout);
  expect(Object.keys(schema.properties)).toEqual(Object.keys(portalStateSchema.entries));
  expect(schema.required ?? []).toEqual([]);
  expect(schema.properties.chats.items.required).toEqual(['id']);
});
