import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFinding, lintBundle, lintSource } from '../findings.js';
import { contract } from './contract.js';
import { type FileChanges, withTree } from './source-tree.js';

function source(changes: FileChanges): Promise<string[]> {
  return withTree(changes, async (root) => {
    const findings = await lintSource(join(root, 'openapi.yaml'));
    return findings.map((finding) =>
      formatFinding({ ...finding, file: finding.file.slice(root.length + 1) }),
    );
  });
}

function bundle(text: string | undefined): Promise<string[]> {
  return withTree({}, async (root) => {
    const file = join(root, 'bundle.json');
    if (text !== undefined) writeFileSync(file, text);
    const findings = await lintBundle(file, join(root, 'openapi.yaml'));
    return findings.map((finding) =>
      formatFinding({ ...finding, file: finding.file.slice(root.length + 1) }),
    );
  });
}

test('reports a file that is not YAML with one line and the place of the first error', async () => {
  const lines = await source({ 'paths/demo.item.get.yaml': 'post:\n  tags: [1,\n  summary: }\n' });
  expect(lines).toEqual([
    'paths/demo.item.get.yaml:3:12 error parser Invalid mixed usage of block and flow styles',
  ]);
});

test.each(['', 'hello', '- 1', 'swagger: 1'])(
  'reports a root file of %j with one line',
  async (text) => {
    const lines = await source({ 'openapi.yaml': text });
    expect(lines).toEqual([
      'openapi.yaml:1:1 warning unrecognized-format this is not an OpenAPI 3 document',
    ]);
  },
);

test('reports a missing file with one line', async () => {
  const lines = await source({ 'components/schemas/values/Color.yaml': undefined });
  expect(lines).toEqual([
    expect.stringMatching(
      /^components\/schemas\/Item.yaml:\d+:\d+ error invalid-ref \S*components\/schemas\/values\/Color.yaml does not exist$/,
    ),
  ]);
});

test('reports a missing root file with one line', async () => {
  expect(await source({ 'openapi.yaml': undefined })).toEqual([
    'openapi.yaml:1:1 error parser cannot be read',
  ]);
});

test('reports a missing or broken bundle with one line', async () => {
  expect(await bundle(undefined)).toEqual([
    'bundle.json:1:1 error parser cannot be read: bundle the contract first',
  ]);
  expect(await bundle('{"openapi": ')).toEqual(['bundle.json:1:13 error parser Value expected']);
});

test('keeps the other findings when a rule of Spectral throws on a wrong type', async () => {
  const lines = await bundle(bundled('"ErrorBody":{"type":"object",', '"ErrorBody":3,"Rest":{'));
  expect(lines).toEqual([
    expect.stringContaining(' error oas3-valid-media-example cannot judge this contract'),
    expect.stringContaining(
      ' error oas3-schema "ErrorBody" property must be a valid Schema Object',
    ),
    expect.stringContaining(' warning oas3-unused-component '),
  ]);
});

/** The bundle of the test's contract with one text replaced by another. */
function bundled(from: string, to: string): string {
  const text = JSON.stringify(contract());
  expect(text).toContain(from);
  return text.replace(from, to);
}

test('a finding in a component of the bundle points at the file of the component', async () => {
  const lines = await bundle(bundled('"A colour."', '"A colour"'));
  expect(lines).toEqual([
    'components/schemas/values/Color.yaml:2:1 error description-style end with a period',
  ]);
});

test('a finding in a path points into the file of the path, as far as bundle and file agree', async () => {
  const lines = await bundle(bundled('"Reads one thing. ', '"reads one thing. '));
  expect(lines).toEqual([
    'paths/demo.item.get.yaml:6:3 error description-style begin with a capital, a digit, or code in backticks',
  ]);
  const sample = await bundle(bundled("call('demo.item.get'", "call('demo.old.get'"));
  expect(sample).toEqual([
    expect.stringMatching(/^paths\/demo.item.get.yaml:22:7 error code-sample-calls-method /),
  ]);
});

test('a finding in the root points at openapi.yaml', async () => {
  const lines = await bundle(bundled('"Things to read."', '"Things to read"'));
  expect(lines).toEqual(['openapi.yaml:17:5 error description-style end with a period']);
});

test('a message of several lines is printed on one', () => {
  const finding = { file: 'a.yaml', line: 1, column: 2, severity: 'error', rule: 'r' } as const;
  expect(formatFinding({ ...finding, message: 'one\n  two' })).toMatch(
    /a.yaml:1:2 error r one two$/,
  );
});
