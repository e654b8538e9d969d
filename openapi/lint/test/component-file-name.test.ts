import { expect, test } from 'vitest';
import { files, foundInSource } from './source-tree.js';

const rule = 'component-file-name';
const color = files()['components/schemas/values/Color.yaml'];

/** Moves a component, with every reference to it. */
function renamed(from: string, to: string) {
  const moved = Object.entries(files()).map(([file, content]) => [
    file.replace(from, to),
    typeof content === 'string'
      ? content
      : JSON.parse(JSON.stringify(content).replaceAll(from, to)),
  ]);
  return {
    ...Object.fromEntries(Object.keys(files()).map((file) => [file, undefined])),
    ...Object.fromEntries(moved),
  };
}

test('files named after their components pass', async () => {
  expect(await foundInSource(rule)).toEqual([]);
});

test.each([
  ['values/Color.yaml', 'values/color.yaml', 'components/schemas/values/color.yaml'],
  [
    'responses/Unauthorized.yaml',
    'responses/not-authorized.yaml',
    'components/responses/not-authorized.yaml',
  ],
])('%s renamed %s fails', async (from, to, file) => {
  const findings = await foundInSource(rule, renamed(from, to));
  expect(findings).toEqual([{ rule, file, path: [] }]);
});

test('a security scheme in a file with another name fails', async () => {
  const findings = await foundInSource(
    rule,
    renamed('securitySchemes/Token.yaml', 'securitySchemes/Key.yaml'),
  );
  expect(findings).toEqual([{ rule, file: 'components/securitySchemes/Key.yaml', path: [] }]);
});

test('an example in a file with another name, or in capitals, fails', async () => {
  const other = await foundInSource(
    rule,
    renamed('examples/no-auth.yaml', 'examples/no-token.yaml'),
  );
  expect(other).toEqual([{ rule, file: 'components/examples/no-token.yaml', path: [] }]);
  const capitals = await foundInSource(
    rule,
    renamed('examples/no-auth.yaml', 'examples/NoAuth.yaml'),
  );
  const finding = { rule, file: 'components/examples/NoAuth.yaml', path: [] };
  expect(capitals).toEqual([finding, finding]);
});

test('two components of one name in two folders fail', async () => {
  const item = {
    type: 'object',
    description: 'A thing.',
    properties: { color: { $ref: 'values/Color.yaml' }, ink: { $ref: 'print/Color.yaml' } },
  };
  const findings = await foundInSource(rule, {
    'components/schemas/Item.yaml': item,
    'components/schemas/print/Color.yaml': color,
  });
  expect(findings).toEqual([{ rule, file: 'components/schemas/print/Color.yaml', path: [] }]);
});
