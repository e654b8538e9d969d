import { expect, test } from 'vitest';
import { causes, scenarios, unprovoked } from '../src/generated/plan.js';
import { findingsOf, type Report, runContract } from '../src/index.js';
import { scenarioName } from '../src/plan.js';

const report: Report = await runContract();

const provokable = scenarios.filter(
  (scenario) => scenario.kind === 'form' || causes[scenario.cause]?.provoke !== undefined,
);

test('the embedded portal keeps the contract', () => {
  expect(findingsOf(report)).toEqual([]);
  expect(report.ok).toBe(true);
  expect(report.partial).toBe(false);
});

test('every scenario of the plan is in the report, in order', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(58);
  expect(report.scenarios.map(({ method, scenario }) => `${method} ${scenario}`)).toEqual(
    scenarios.map((scenario) => `${scenario.method} ${scenarioName(scenario)}`),
  );
});

test('every scenario that can be provoked ran, and none passed without a request', () => {
  const passed = report.scenarios.filter(({ verdict }) => verdict === 'passed');
  expect(passed).toHaveLength(provokable.length);
  expect(passed.every(({ requests }) => requests > 0)).toBe(true);
});

test('a scenario that nothing provokes is not exercised, with its reason, and never passed', () => {
  const left = report.scenarios.filter(({ verdict }) => verdict === 'not exercised');
  expect(left.map(({ scenario, reason }) => [scenario, reason])).toEqual(
    scenarios
      .filter((scenario) => !provokable.includes(scenario))
      .map((scenario) => [
        scenarioName(scenario),
        scenario.kind === 'error' ? causes[scenario.cause]?.unprovoked : '',
      ]),
  );
});

test('every cause that belongs to no method is listed with why no run provokes it', () => {
  expect(report.unprovoked.map(({ cause }) => cause)).toEqual(unprovoked);
  expect(report.unprovoked.filter(({ reason }) => reason === '')).toEqual([]);
});

test('a run that was ended before it began proves nothing and is not ok', async () => {
  const ended = await runContract({ signal: AbortSignal.abort() });
  expect(ended).toMatchObject({ ok: false, partial: true, scenarios: [] });
});
