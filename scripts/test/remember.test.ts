import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, oneof, record, string } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderFingerprint } from '../lib/fingerprint.js';
import { remembered } from '../lib/remember.js';
import { rememberedOfSpec } from '../lib/spec-inputs.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'b24-remember-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function counted(text = 'made') {
  const make = async () => {
    make.runs++;
    return text;
  };
  make.runs = 0;
  return make;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

describe('a remembered text', () => {
  const remember = (inputs: string[], make: () => Promise<string>) =>
    remembered({ name: 'text', readInputs: () => inputs, make, folder: join(folder, 'cache') });

  test('is made once for the same inputs', async () => {
    const make = counted();
    expect(await remember(['a', 'b'], make)).toBe('made');
    expect(await remember(['a', 'b'], make)).toBe('made');
    expect(make.runs).toBe(1);
  });

  test.each([[['a', 'c']], [['b', 'a']], [['ab']], [['ab', '']], [['a', 'b', '']], [['1:a1:b']]])(
    'is made again for other inputs: %j',
    async (inputs) => {
      await remember(['a', 'b'], counted());
      expect(await remember(inputs, counted('another'))).toBe('another');
    },
  );

  test('is made again when the stored text is damaged', async () => {
    await remember(['a'], counted('a long enough text'));
    const [file = ''] = readdirSync(join(folder, 'cache'));
    const path = join(folder, 'cache', file);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -3));
    expect(await remember(['a'], counted('a long enough text'))).toBe('a long enough text');
  });

  test('is not stored when making it fails', async () => {
    const failing = async () => {
      throw new Error('no luck');
    };
    await expect(remember(['a'], failing)).rejects.toThrow('no luck');
    expect(await remember(['a'], counted())).toBe('made');
  });

  test('is not stored when an input changes meanwhile', async () => {
    const inputs = ['a'];
    const edited = async () => {
      inputs[0] = 'b';
      return 'of a, or of b';
    };
    expect(await remember(inputs, edited)).toBe('of a, or of b');
    for (const input of ['a', 'b']) {
      expect(await remember([input], counted(`of ${input}`))).toBe(`of ${input}`);
    }
  });

  test.each([
    ['on a clock that runs', Date.now],
    ['within one tick of the clock', () => 1_700_000_000_000],
    ['on a clock that is put back', () => 0],
  ])('stays stored while it is used, however many others are made, %s', async (_, now) => {
    const cache = join(folder, 'cache');
    const use = (input: string, make: () => Promise<string>) =>
      remembered({ name: 'text', readInputs: () => [input], make, folder: cache, now });
    const make = counted();
    for (let other = 0; other < 20; other++) {
      await use('used', make);
      await use(`other ${other}`, counted());
    }
    expect(make.runs).toBe(1);
    expect(readdirSync(cache)).toHaveLength(8);
  });
});

describe('a remembered text of a spec', () => {
  const spec = () => join(folder, 'spec/openapi.yaml');
  const remember = (make: () => Promise<string>) => rememberedOfSpec('test-spec', spec(), make);

  beforeEach(() => {
    write('spec/openapi.yaml', `info: { title: '${folder}' }\npaths: { $ref: paths/a.yaml }\n`);
    write('spec/paths/a.yaml', 'get: {}\n');
  });

  test('is forgotten when a file next to it is edited, added, renamed or removed', async () => {
    const edits: [string, () => void][] = [
      ['edited', () => write('spec/paths/a.yaml', 'get: {x: 1}\n')],
      ['added', () => write('spec/paths/b.yaml', 'get: {}\n')],
      [
        'renamed',
        () => {
          rmSync(join(folder, 'spec/paths/b.yaml'));
          write('spec/paths/c.yaml', 'get: {}\n');
        },
      ],
      ['emptied', () => write('spec/paths/a.yaml', '')],
      ['removed', () => rmSync(join(folder, 'spec/paths/c.yaml'))],
    ];
    await remember(counted('first'));
    for (const [name, edit] of edits) {
      edit();
      expect(await remember(counted(name)), name).toBe(name);
    }
  });

  test('stays when only dist changes', async () => {
    const make = counted();
    await remember(make);
    write('spec/dist/openapi.json', '{}');
    await remember(make);
    expect(make.runs).toBe(1);
  });

  test.each([
    ['$ref: ../outside.yaml'],
    ['x: { "$ref": "../outside.yaml#/a" }'],
    ['externalValue: ../outside.json'],
    ['$ref: https://example.com/a.yaml'],
    ['$ref: >-\n  ../outside.yaml'],
    ['$ref: paths/%2e%2e/../../outside.yaml'],
    ['$ref: dist/openapi.json'],
  ])('is made each time when a reference leaves its folder: %s', async (reference) => {
    write('spec/openapi.yaml', reference);
    const make = counted();
    await remember(make);
    await remember(make);
    expect(make.runs).toBe(2);
  });
});

test('the fingerprint of a folder depends on its files only', async () => {
  const file = record({
    name: constantFrom('a', 'b', 'c/a', 'c/d'),
    text: oneof(string(), constantFrom('a', 'b')),
  });
  const tree = (files: { name: string; text: string }[]) =>
    new Map(files.map(({ name, text }) => [name, text]));
  const hashOf = (files: Map<string, string>) => {
    rmSync(join(folder, 'tree'), { recursive: true, force: true });
    mkdirSync(join(folder, 'tree'));
    for (const [name, text] of files) write(`tree/${name}`, text);
    return folderFingerprint(join(folder, 'tree'));
  };
  await assert(
    asyncProperty(array(file), array(file), async (one, other) => {
      const same =
        JSON.stringify([...tree(one)].sort()) === JSON.stringify([...tree(other)].sort());
      expect(hashOf(tree(one)) === hashOf(tree(other))).toBe(same);
    }),
  );
});
