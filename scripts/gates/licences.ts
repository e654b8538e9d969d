import satisfies from 'spdx-satisfies';
import { ensureInstalled, extras } from '../lib/ensure-installed.js';
import { runPnpm } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/** Licences that are allowed for every package. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/**
 * Packages that only run here may also have licences that cover changes to their files, or require
 * attribution.
 */
const forTools = [...permissive, 'MPL-2.0', 'CC-BY-3.0', 'CC-BY-4.0'];

/** Packages whose manifest names no licence, with the licence in their LICENSE file. */
const read: Readonly<Record<string, string>> = { spawndamnit: 'MIT' };

/** The packages by SPDX expression. */
export type Licences = Readonly<Record<string, readonly { readonly name: string }[]>>;

/**
 * Checks the licence of every dependency against a list of allowed ones. The list for published packages is
 * shorter than the one for tools.
 * @throws UserError naming each package whose licence is not on its list
 */
export async function checkLicences(): Promise<string> {
  const shipped = await installed('--filter', './packages/*', 'licenses', 'list', '--prod');
  const tools = [await installed('--recursive', 'licenses', 'list')];
  for (const folder of Object.values(extras)) {
    tools.push(await installed('--dir', await ensureInstalled(folder), 'licenses', 'list'));
  }
  const refused = [
    ...refusedBy(permissive, shipped),
    ...tools.flatMap((each) => refusedBy(forTools, each)),
  ];
  if (refused.length > 0) {
    throw new UserError(
      `these licences are not allowed: ${[...new Set(refused)].join(', ')}. Replace it, or add its licence to scripts/gates/licences.ts`,
    );
  }
  return `${count(shipped)} packages reach users, ${tools.reduce((sum, each) => sum + count(each), 0)} are used here`;
}

/** Each package none of whose licences is on the list, with the licence it has. */
export function refusedBy(allowed: readonly string[], licences: Licences): string[] {
  return Object.entries(licences).flatMap(([expression, packages]) =>
    packages
      .filter(({ name }) => !isAllowed(namedOrRead(name, expression), allowed))
      .map(({ name }) => `${name} (${expression})`),
  );
}

function namedOrRead(name: string, expression: string): string {
  return expression === 'Unknown' ? (read[name] ?? expression) : expression;
}

function isAllowed(expression: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(expression, [...allowed]);
  } catch {
    // Not SPDX expressions: `Unknown`, `SEE LICENSE IN …`.
    return false;
  }
}

async function installed(...args: string[]): Promise<Licences> {
  const { code, stdout, stderr } = await runPnpm([...args, '--json']);
  if (code !== 0) throw new UserError(`pnpm cannot list licences: ${stderr.trim()}`);
  return JSON.parse(stdout);
}

function count(licences: Licences): number {
  return Object.values(licences).flat().length;
}
