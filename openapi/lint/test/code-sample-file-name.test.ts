import { expect, test } from 'vitest';
import { files, foundInSource } from './source-tree.js';

const rule = 'code-sample-file-name';
const path = 'paths/demo.item.get.yaml';

/** The path with one text replaced by another, and the file that it then refers to. */
function changed(from: string, to: string, file = 'code-samples/client/demo.item.get.ts') {
  const text = JSON.stringify(files()[path]).replace(from, to);
  return { [path]: JSON.parse(text), [file]: 'call();' };
}

test('code samples in the folder of their flavour, named after their method, pass', async () => {
  expect(await foundInSource(rule)).toEqual([]);
});

test.each(['code-samples/client/demo.items.get.ts', 'samples/client/demo.item.get.ts'])(
  'the file %s fails',
  async (file) => {
    const change = changed('code-samples/client/demo.item.get.ts', file, file);
    expect(await foundInSource(rule, change)).toEqual([{ rule, file, path: [] }]);
  },
);

test('a folder with two flavours fails at the second', async () => {
  const file = 'code-samples/client/demo.item.get.sh';
  const change = changed('code-samples/curl/demo.item.get.sh', file, file);
  expect(await foundInSource(rule, change)).toEqual([{ rule, file, path: [] }]);
});
