import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../lib/paths.js';
import { UserError } from '../lib/user-error.js';

const template =
  /^# (\d+)\. ([^\n]+)\n\n- Status: (accepted|proposed|superseded by \d+)\n- Date: \d{4}-\d\d-\d\d\n\n## Context\n\n[^#].*\n## Decision\n\n[^#].*\n## Consequences\n\n[^#].*$/s;

/**
 * Checks that the architecture decisions follow their template, and that their numbers and index are right.
 * @throws UserError that names each wrong file
 */
export function checkDecisions(folder: string = join(paths.root, 'docs/adr')): string {
  const files = readdirSync(folder).sort();
  const decisions = files.filter((file) => file !== 'README.md');
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  const faults = decisions.flatMap((file, position) =>
    faultsOf(file, readFileSync(join(folder, file), 'utf8'), position + 1, index),
  );
  const rows = index.match(/^\| \d+ \|/gm) ?? [];
  if (rows.length !== decisions.length) {
    faults.push(`README.md lists ${rows.length} of ${decisions.length}`);
  }
  if (faults.length > 0) throw new UserError(`docs/adr: ${faults.join('; ')}`);
  return `${decisions.length} decisions`;
}

function faultsOf(file: string, text: string, number: number, index: string): string[] {
  const expected = `${String(number).padStart(4, '0')}-`;
  if (!file.startsWith(expected) || !/^\d{4}-[a-z0-9-]+\.md$/.test(file)) {
    return [`${file} must begin with ${expected}, because numbers have no gaps and no duplicates`];
  }
  const [, named, title, status] = template.exec(text) ?? [];
  if (named === undefined) {
    return [`${file} does not follow the template of docs/adr/README.md`];
  }
  if (Number(named) !== number) return [`the heading of ${file} has the number ${named}`];
  const row = `| ${number} | [${title}](${file}) | ${status} |`;
  return index.includes(row) ? [] : [`README.md does not have the row: ${row}`];
}
