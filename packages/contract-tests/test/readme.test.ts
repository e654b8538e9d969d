import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandNames, parseOptions } from '../src/cli/options.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const lines = readme.match(/(?<=npx @b24-chat\/contract-tests)[^\n`#]*/g) ?? [];

test('uses only existing flags in the commands of the README', () => {
  expect(lines.length).toBeGreaterThan(6);
  for (const line of lines) {
    const words = (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).filter((word) => word !== '[command]');
    const command = commandNames.find((name) => name === words[0]) ?? 'run';
    parseOptions(command, words[0] === command ? words.slice(1) : words);
  }
});

test.each(['../README.md', '../../../.github/workflows/nightly.yml'])(
  'the workflow in %s shows a report only if a run has written one',
  (file) => {
    const steps = readFileSync(new URL(file, import.meta.url), 'utf8').split(/^ {6}- /m);
    const [step = '', ...others] = steps.filter((text) => /cat \S+contract-report\.md/.test(text));
    expect(others).toEqual([]);
    const [, report] = step.match(/cat (\S+)/) ?? [];
    expect(step).toContain(`if: always() && hashFiles('${report}') != ''`);
  },
);
