import { findingLine, foldFindings } from './findings.js';
import type { Report } from './report.js';

/**
 * The scenarios that ran on both, by their verdict on each. A portal that fails where the
 * emulator passes shows that the emulator, or the contract, is wrong about portals.
 */
export function renderParity(portal: Report, emulator: Report) {
  const pairs = portal.scenarios.flatMap((one) => {
    const other = emulator.scenarios.find(
      ({ method, scenario }) => method === one.method && scenario === one.scenario,
    );
    const ran = other && isRun(one.verdict) && isRun(other.verdict);
    return ran ? [{ name: `${one.method} ${one.scenario}`, portal: one, emulator: other }] : [];
  });
  const of = (onPortal: string, onEmulator: string) =>
    pairs.filter(
      (pair) => pair.portal.verdict === onPortal && pair.emulator.verdict === onEmulator,
    );
  const count = (onPortal: string, onEmulator: string) =>
    String(of(onPortal, onEmulator).length).padStart(13);
  const apart = [...of('failed', 'passed'), ...of('passed', 'failed')];
  const text = [
    `                 portal passed portal failed`,
    `emulator passed ${count('passed', 'passed')} ${count('failed', 'passed')}`,
    `emulator failed ${count('passed', 'failed')} ${count('failed', 'failed')}`,
    ...(pairs.length === 0 ? ['', 'No scenario ran on both.'] : []),
    ...apart.map(({ name }) => `\nThe two differ in ${name}:`),
    ...foldFindings(apart.map((pair) => pair.portal)).map(findingLine),
  ].join('\n');
  return { text, parted: apart.length > 0 || pairs.length === 0 };
}

function isRun(verdict: string): boolean {
  return verdict === 'passed' || verdict === 'failed';
}
