import { beforeAll, describe, expect, test } from 'vitest';
import { scenarioName } from './ground/plan-types.js';
import { findingLine } from './report/findings.js';
import type { Report } from './report/report.js';
import { runContract } from './run/run-contract.js';
import type { Settings } from './run/settings.js';
import { allScenarios } from './scenario/all.js';

/**
 * Defines the contract run as tests of the vitest project that it is called in: one for each
 * scenario, and one that fails if something was left unproven. A scenario that the portal cannot run is
 * a skipped test with the reason.
 */
export function defineContractTests(settings: Settings = {}): void {
  // Longer than the run itself may take, so that a late run still returns its report.
  const longestMs = Math.min(((settings.maxMinutes ?? 30) + 1) * 60_000, 2 ** 31 - 1);
  describe('the contract of the Bitrix24 chat reads', () => {
    let report: Report | undefined;
    beforeAll(async () => {
      report = await runContract(settings);
    }, longestMs);

    for (const scenario of allScenarios(settings.without ?? [], settings.only)) {
      const name = scenarioName(scenario);
      test(`${scenario.method} · ${name}`, ({ skip }) => {
        const result = report?.scenarios.find(
          (one) => one.method === scenario.method && one.scenario === name,
        );
        if (!result) throw new Error('the run ended before this scenario ran');
        const { verdict, findings, reason } = result;
        if (verdict !== 'passed' && verdict !== 'failed') skip(reason);
        const lines = verdict === 'failed' ? findings.map(findingLine) : [];
        expect(lines, lines.join('\n')).toEqual([]);
      });
    }

    test('the run did all that it was asked to', () => {
      expect(report?.gaps, report?.gaps.join('\n')).toEqual([]);
    });
  });
}
