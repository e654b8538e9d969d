import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Contract } from '../model/contract.js';
import { contradictionLines, marksOf } from './marks.js';
import type { EvidenceFile } from './read.js';

/**
 * The changes that evidence requires in the contract, as lines to print: marks that become `live`, by file,
 * facts that get this kind of evidence, and contradictions.
 * @param folder the folder of the spec, `openapi`
 * @throws UserError when the evidence names something that the contract does not have
 */
export function settle(contract: Contract, evidence: EvidenceFile, folder: string): string[] {
  const marks = marksOf(contract, evidence);
  const files = filesOf(folder);
  const { date, generation } = evidence;
  const of = generation === undefined ? '' : `, generation ${generation}`;
  const lines = marks.map(({ component, place, seen, facts }) => {
    const file = files.get(component) ?? component;
    return `${file}: ${place} becomes live (${date}${of}, seen ${seen} times; ${facts.join(', ')})`;
  });
  const facts = [...new Set(marks.flatMap((mark) => mark.facts))].sort();
  const against = contradictionLines(evidence);
  return [
    ...lines.sort(),
    ...(facts.length > 0
      ? [`docs/wire-facts.md: add live and the month ${date.slice(0, 7)} to ${facts.join(', ')}`]
      : ['Nothing becomes live: everything that was seen has the mark already.']),
    ...against.map((line) => `contradicts the contract: ${line}`),
  ];
}

/** The file of each component, from the folder above the spec. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const schemas = join(folder, 'components', 'schemas');
  const files = readdirSync(schemas, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [
        basename(file, '.yaml'),
        relative(join(folder, '..'), join(schemas, file)).replaceAll('\\', '/'),
      ]),
  );
}
