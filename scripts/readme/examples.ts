import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { paths } from '../lib/paths.js';
import { readmeSteps, type Step } from './steps.js';

/** A step of a README that can be run. */
export type Example = Exclude<Step, { kind: 'export' }> & {
  /** Its place: `packages/client/README.md:13`. */
  readonly place: string;
  /** The variables that the README exports before it. */
  readonly exported: Readonly<Record<string, string>>;
};

/**
 * What the reader of a README should run, except the installation of the packages.
 * @param inPlace replaces the portals in the README by the emulator
 */
export function examplesOf(readme: string, inPlace: (text: string) => string): Example[] {
  const text = readFileSync(readme, 'utf8');
  const exported: Record<string, string> = {};
  return readmeSteps(text).flatMap((step): Example[] => {
    if (step.kind === 'export') {
      exported[step.name] = inPlace(step.value);
      return [];
    }
    const said = step.kind === 'command' ? step.command : step.source;
    if (/^npm install @b24-chat/.test(said)) return [];
    const place = `${relative(paths.root, readme)}:${lineOf(text, said)}`;
    const set = { place, exported: { ...exported } };
    if (step.kind === 'command') return [{ ...step, ...set, command: inPlace(said) }];
    return [{ ...step, ...set, source: inPlace(said) }];
  });
}

/** The line on which a step begins; a command can continue over several lines. */
function lineOf(text: string, said: string): number {
  const at = text.indexOf(said.split(/ {2,}|\n/)[0] ?? said);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
