import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAudit } from '../gates/audit.js';
import { type ContractChange, diff, faultOf } from '../gates/contract-change.js';
import { baseOf, type ChangeSinceMain, faultSinceMain } from '../gates/contract-since-main.js';
import { wordBreaks } from '../gates/contract-words.js';
import { allowedHere, runsAtInstall, scriptsAtInstallHere } from '../gates/install-scripts.js';
import { refusedBy } from '../gates/licences.js';
import { paths } from '../lib/paths.js';
import { bundleWithRedocly } from '../lib/redocly.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'b24-gates-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('licences', () => {
  const refused = (expression: string) =>
    refusedBy(['MIT', 'Zlib'], { [expression]: [{ name: 'a' }] });

  test.each(['MIT', '(MIT OR GPL-3.0)', 'GPL-3.0 OR MIT', '(MIT AND Zlib)'])(
    '%s may be used',
    (one) => {
      expect(refused(one)).toEqual([]);
    },
  );

  test.each(['GPL-3.0', 'MIT AND GPL-3.0', 'Unknown', 'SEE LICENSE IN LICENSE', 'UNLICENSED', ''])(
    '%s may not be used',
    (one) => {
      expect(refused(one)).toEqual([`a (${one})`]);
    },
  );
});

test('uses a licence file only if the manifest names no licence', () => {
  const of = (expression: string) =>
    refusedBy(['MIT'], { [expression]: [{ name: 'spawndamnit' }] });
  expect(of('Unknown')).toEqual([]);
  expect(of('GPL-3.0-only')).toEqual(['spawndamnit (GPL-3.0-only)']);
});

describe('install scripts', () => {
  const installed = (manifest: object, ...files: string[]) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    for (const file of files) writeFileSync(join(folder, file), '');
    return runsAtInstall(folder);
  };

  test.each(['preinstall', 'install', 'postinstall'])(
    '%s runs on the machine of a user',
    (name) => {
      expect(installed({ scripts: { [name]: 'node x.js' } })).toBe(true);
    },
  );

  test('a binding.gyp runs there too, even if the manifest does not mention it', () => {
    expect(installed({}, 'binding.gyp')).toBe(true);
  });

  test('a script for the developers of the package does not', () => {
    expect(installed({ scripts: { prepare: 'tsc', prepack: 'tsup', test: 'vitest' } })).toBe(false);
  });

  test('a workspace lists the packages that may run scripts', () => {
    expect(allowedHere('allowBuilds: { esbuild: false, evil: true }')).toEqual(['evil']);
    expect(allowedHere('onlyBuiltDependencies: [evil]')).toEqual(['evil']);
    expect(allowedHere('dangerouslyAllowAllBuilds: true')).toEqual([
      'all (dangerouslyAllowAllBuilds)',
    ]);
    expect(allowedHere('packages: [a]')).toEqual([]);
  });

  test('of the packages of this repository run here, including prepare', () => {
    const scripts = { prepare: 'tsc', prepack: 'tsup', postinstall: 'node x.js' };
    installed({ name: 'own', scripts });
    expect(scriptsAtInstallHere(folder)).toEqual(['postinstall of own', 'prepare of own']);
  });
});

describe('audit', () => {
  const advisory = {
    module_name: 'a',
    severity: 'high',
    title: 'Bad',
    url: 'https://example.com/1',
  };

  const read = (stdout: string, stderr = '') => readAudit({ code: 1, stdout, stderr });

  test('names each vulnerability', () => {
    expect(read(JSON.stringify({ advisories: { 1: advisory } }))).toEqual({
      vulnerabilities: ['a (high): Bad, https://example.com/1'],
    });
  });

  test('an audit without vulnerabilities is clean', () => {
    expect(read('{"advisories":{},"metadata":{}}')).toEqual({ vulnerabilities: [] });
  });

  test('reports a registry that does not answer, with the reason in one line', () => {
    const drawn =
      'Error: ERR_PNPM_AUDIT_BAD_RESPONSE\n\n  × The endpoint\n  │ responded with 405:\n';
    expect(read('', drawn)).toEqual({
      unanswered: 'ERR_PNPM_AUDIT_BAD_RESPONSE The endpoint responded with 405:',
    });
    expect(read('')).toEqual({ unanswered: 'no answer in 60 s' });
  });

  test.each([
    [
      'Error: ERR_PNPM_AUDIT_NO_LOCKFILE\n\n  × No pnpm-lock.yaml found',
      /NO_LOCKFILE No pnpm-lock/,
    ],
    ['{"error":{"code":"X"}}', /"code":"X"/],
    ['{ cut o', /\{ cut o/],
  ])('fails for any other invalid answer: %j', (output, reason) => {
    expect(() => read(output)).toThrow(reason);
  });
});

describe('a change of the contract', () => {
  const quiet: ContractChange = {
    version: '1.4.0',
    released: '1.4.0',
    next: '1.4.0',
    lines: [],
    breaking: [],
    changed: false,
  };
  const breaking = ['Property `name` was removed.'];
  const lines = ['The name is gone.'];

  test('that breaks nothing needs no version', () => {
    expect(faultOf(quiet)).toBeUndefined();
  });

  test('that breaks something passes with a major version and a changelog line', () => {
    expect(faultOf({ ...quiet, breaking, lines, version: '2.0.0', next: '2.0.0' })).toBeUndefined();
  });

  test('that breaks something passes with a minor version while the contract is 0.x', () => {
    const early = { ...quiet, breaking, lines, released: '0.9.0' };
    expect(faultOf({ ...early, version: '0.10.0', next: '0.10.0' })).toBeUndefined();
    expect(faultOf({ ...early, version: '0.9.1', next: '0.9.1' })).toMatch(/to 0\.10\.0$/);
  });

  test.each([
    ['the old version', { version: '1.4.0', next: '2.0.0', lines }],
    ['a minor version', { version: '1.5.0', next: '1.5.0', lines }],
    ['a major version without a line', { version: '2.0.0', next: '2.0.0', lines: [] }],
  ])('that breaks something fails with %s and names the break', (_, change) => {
    expect(faultOf({ ...quiet, breaking, ...change })).toMatch(
      /^the contract breaks its callers: Property `name` was removed\. Run .*set info\.version to 2\.0\.0$/,
    );
  });

  test.each([
    ['that no changeset asks for', { version: '1.5.0' }],
    ['past the one that they ask for', { version: '1.6.0', next: '1.5.0', lines }],
    ['behind the released one', { version: '1.3.0' }],
  ])('has no version %s', (_, change) => {
    expect(faultOf({ ...quiet, ...change })).toMatch(/^info\.version is 1\.\d\.0, but 1\.4\.0 was/);
  });

  test('that only adds something also needs a changelog line', () => {
    const added = { ...quiet, changed: true };
    expect(faultOf(added)).toMatch(/^the contract differs from 1\.4\.0, .*`pnpm changeset`/);
    expect(faultOf({ ...added, next: '1.5.0', lines })).toBeUndefined();
  });

  test('may raise info.version as far as the changesets do', () => {
    expect(faultOf({ ...quiet, version: '1.5.0', next: '1.5.0', lines })).toBeUndefined();
  });
});

describe('a change of the contract since main', () => {
  const change: ChangeSinceMain = {
    version: '1.5.0',
    released: '1.4.0',
    releasedOnMain: '1.4.0',
    newLines: ['It is gone.'],
    breaking: ['Property `name` was removed.'],
  };

  test('that breaks nothing needs no changelog line', () => {
    expect(faultSinceMain({ ...change, newLines: [], breaking: [] })).toBeUndefined();
  });

  test('that breaks something passes with a major version and a changelog line', () => {
    expect(faultSinceMain({ ...change, version: '2.0.0' })).toBeUndefined();
  });

  test.each([
    ['a minor version', {}],
    ['the line of an earlier break alone', { version: '2.0.0', newLines: [] }],
    ['a released contract that was edited along', { released: '1.4.1' }],
  ])('that breaks something fails with %s', (_, other) => {
    expect(faultSinceMain({ ...change, ...other })).toMatch(
      /^the contract breaks callers of the one on main: Property `name` was removed\. Run .*2\.0\.0/,
    );
  });

  test('is not checked again after a release', () => {
    const released = { released: '2.0.0', version: '2.0.0', newLines: [] };
    expect(faultSinceMain({ ...change, ...released })).toBeUndefined();
  });

  test('is compared with the start of the branch, and on main with the previous commit', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: folder,
        encoding: 'utf8',
      }).trim();
    const commit = () => {
      git('commit', '--quiet', '--allow-empty', '--message=a');
      return git('rev-parse', 'HEAD');
    };
    git('init', '--quiet', '--initial-branch=main');
    const first = commit();
    await expect(baseOf(folder)).resolves.toBeUndefined();
    const second = commit();
    await expect(baseOf(folder)).resolves.toBe(first);
    mkdirSync(join(folder, 'openapi'));
    writeFileSync(join(folder, 'openapi/openapi.yaml'), '');
    await expect(baseOf(folder)).resolves.toBe(second);
    git('checkout', '--quiet', '-b', 'branch');
    commit();
    commit();
    await expect(baseOf(folder)).resolves.toBe(second);
  });
});

describe('two bundles compared', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a JSON document that a test edits at will
  type Json = any;

  interface Spec {
    info: { description: string; version: string };
    paths: Record<string, unknown>;
    components: { schemas: Record<string, Json> & { Chat: { properties: Record<string, Json> } } };
    'x-error-catalogue': Record<string, Json>;
  }

  const bundleInFolder = () => bundleWithRedocly(paths.spec, join(folder, 'base.json'));

  const compare = async (edit: (spec: Spec) => void) => {
    const spec: Spec = JSON.parse(await bundleInFolder());
    edit(spec);
    const revision = join(folder, 'openapi.json');
    writeFileSync(revision, JSON.stringify(spec));
    return diff(join(folder, 'base.json'), revision);
  };

  test('call a lost field, a lost method and a lost code breaking', async () => {
    const { breaking } = await compare((spec) => {
      delete spec.components.schemas.Chat.properties['name'];
      delete spec.paths['/im.dialog.get'];
      delete spec['x-error-catalogue']['BOT_NOT_FOUND'];
    });
    expect(breaking).toContain('The code `BOT_NOT_FOUND` was removed.');
    expect(breaking.join('\n')).toMatch(/im\.dialog\.get/);
    expect(breaking.join('\n')).toMatch(/`name`/);
  });

  test('call a new optional field and another description a change, and no break', async () => {
    const { breaking, summary } = await compare(({ info, components }) => {
      info.description = 'Other words.';
      components.schemas.Chat.properties['brand_new'] = { type: 'string' };
    });
    expect(breaking).toEqual([]);
    expect(summary).toMatch(/^[1-9]\d* change\(s\), 0 breaking,$/);
  });

  test.each<[what: string, edit: (spec: Spec) => void, sentence: string]>([
    [
      'a code of the catalogue',
      (spec) => delete spec['x-error-catalogue']['BOT_NOT_FOUND'],
      'The code `BOT_NOT_FOUND` was removed.',
    ],
    [
      'a known value',
      ({ components }) => components.schemas['ChatRole']['x-known-values'].shift(),
      'The known value `owner` of ChatRole was removed.',
    ],
    [
      'a unified name',
      ({ components }) => {
        components.schemas.Chat.properties['name']['x-unified'].name = 'title';
        components.schemas['BotChat'].properties.name['x-unified'].name = 'title';
        components.schemas['LegacyChat'].properties.title['x-unified'].name = 'title';
      },
      'The unified field `name` (text) was removed, renamed or retyped.',
    ],
    [
      'the key of a unified field in one dialect',
      ({ components }) => delete components.schemas.Chat.properties['owner']['x-unified'],
      'The unified field `owner`, read from Chat.owner, has lost this key.',
    ],
    [
      'the way in which a unified field is read',
      ({ components }) => {
        for (const schema of Object.values(components.schemas)) {
          if (schema.properties?.owner?.['x-unified'])
            schema.properties.owner['x-unified'].as = 'id';
        }
      },
      'The unified field `owner` (link) was removed, renamed or retyped.',
    ],
    [
      'the name of a component',
      (spec) => {
        const text = JSON.stringify(spec).replaceAll('MessageViewer', 'Reader');
        Object.assign(spec, JSON.parse(text));
      },
      'The component `MessageViewer` was removed or renamed.',
    ],
    [
      'the scope of a method',
      ({ paths }) => {
        const operation = (paths['/im.dialog.get'] as Json).post;
        operation.security = [{}, { BearerToken: ['imbot'] }];
      },
      'The scope `im` of im.dialog.get is no longer enough.',
    ],
  ])('name %s that is gone', async (_, edit, sentence) => {
    const base: Spec = JSON.parse(await bundleInFolder());
    const revision = structuredClone(base);
    edit(revision);
    expect(wordBreaks({ ...base }, { ...revision })).toContain(sentence);
    expect(wordBreaks({ ...base }, { ...base })).toEqual([]);
  });

  test('have no change when they are equal, whatever their version', async () => {
    const same = await compare(({ info }) => {
      info.version = '9.0.0';
    });
    expect(same).toMatchObject({ breaking: [], changed: false });
    const other = await compare(({ info }) => {
      info.description = 'Other words.';
    });
    expect(other.changed).toBe(true);
  });
});
