import { expect, test } from 'vitest';
import { readmeSteps } from '../readme/steps.js';

test('finds the shell lines, programs and table commands of a README', () => {
  const markdown = [
    'Run `this`, which is only spoken of.',
    '```sh',
    '# a comment',
    "export B24_WEBHOOK_URL='https://example.bitrix24.com/rest/1/s/'",
    'npx one --flag \\',
    '  value   # why',
    '```',
    '```ts',
    "import { call } from 'client';",
    '```',
    '```ts',
    "import { define } from 'tests/vitest';",
    '```',
    '```yaml',
    'on: push',
    '```',
    '| `pnpm lint` | lints |',
  ].join('\n');
  expect(readmeSteps(markdown)).toEqual([
    {
      kind: 'export',
      name: 'B24_WEBHOOK_URL',
      value: 'https://example.bitrix24.com/rest/1/s/',
    },
    { kind: 'command', command: 'npx one --flag    value' },
    { kind: 'program', source: "import { call } from 'client';\n" },
    { kind: 'test', source: "import { define } from 'tests/vitest';\n" },
    { kind: 'command', command: 'pnpm lint' },
  ]);
});
