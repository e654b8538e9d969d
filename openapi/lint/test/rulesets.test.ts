import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { loadRuleset } from '../rulesets.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test.each(['source', 'bundle'] as const)(
  'every file of the %s is a rule, has a test, and is in the README',
  async (name) => {
    const files = readdirSync(new URL(`../rules/${name}`, import.meta.url));
    const { rules } = await loadRuleset(name);
    for (const rule of files.map((file) => basename(file, '.js'))) {
      expect(rules[rule]?.enabled, rule).toBe(true);
      expect(existsSync(new URL(`${rule}.test.ts`, import.meta.url)), rule).toBe(true);
      expect(readme, rule).toContain(`\`${rule}\``);
    }
  },
);
