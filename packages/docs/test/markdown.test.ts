import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const folder = inject('siteFolder');

describe('for assistants', () => {
  test('llms.txt names the methods, the guide and the errors, and every file that it names exists', () => {
    const text = readFileSync(join(folder, 'llms.txt'), 'utf8');
    const files = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(files.filter((file) => file.endsWith('.md'))).toEqual(
      expect.arrayContaining(['im.dialog.get.md', 'guide.md', 'errors.md']),
    );
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test('the Markdown of a method has its fields, errors, examples and samples', () => {
    const text = readFileSync(join(folder, 'im.dialog.get.md'), 'utf8');
    expect(text).toContain('| `result.readed_list[].user_id` | integer | yes |');
    expect(text).toContain('| `result.background_id` | string or integer or null | no |');
    expect(text).toContain('- `ACCESS_ERROR` (403): The caller is not in the chat');
    expect(text).toContain('"name": "Deal Chat"');
    expect(text).toContain("CRest::call('im.dialog.get'");
  });
});

describe('the Markdown of a method', () => {
  const rows = (file: string, heading: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const section = text.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
    return section.split('\n').filter((line) => line.startsWith('| `'));
  };

  test('has a table for each way to name a chat, with the one parameter of that way', () => {
    const parameters = ['By chat', 'By dialog', 'By session', 'By user code'].map((form) =>
      rows('imopenlines.dialog.get.md', form).map((row) => row.split(' | ').slice(0, 3).join(' ')),
    );
    expect(parameters).toEqual([
      ['| `CHAT_ID` integer yes'],
      ['| `DIALOG_ID` string yes'],
      ['| `SESSION_ID` integer yes'],
      ['| `USER_CODE` string yes'],
    ]);
  });

  test('does not require the names of two generations in one answer', () => {
    const text = readFileSync(join(folder, 'imbot.dialog.get.md'), 'utf8');
    const answer = text.split('## Answer')[1]?.split('\n## ')[0] ?? '';
    const tables = answer.split('\n### ').slice(1);
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const names = ['`result.name`', '`result.title`'].filter((name) => table.includes(name));
      expect(names).toHaveLength(1);
    }
  });
});

test('the errors of batches and the guide are there as Markdown, and everything is in llms-full.txt', () => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(read('im.dialog.get.md')).toContain('- `ERROR_BATCH_LENGTH_EXCEEDED` (200)');
  expect(read('guide.md')).toContain('https://oauth.bitrix24.tech/oauth/token/');
  const whole = read('llms-full.txt');
  for (const file of ['guide.md', 'errors.md', 'im.dialog.get.md', 'changelog.md']) {
    expect(whole).toContain(read(file));
  }
});
