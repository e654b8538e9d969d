import { expect, test } from 'vitest';
import { causes, methods, scenarios, unprovoked } from '../src/generated/plan.js';
import { scenarioName } from '../src/ground/plan-types.js';
import { findingsOf, type Report, runContract } from '../src/index.js';

const report: Report = await runContract();

const provokable = scenarios.filter(
  (scenario) => scenario.kind === 'form' || causes[scenario.cause]?.provoke !== undefined,
);

test('the embedded portal matches the contract', () => {
  expect(findingsOf(report)).toEqual([]);
  expect(report.ok).toBe(true);
  expect(report.partial).toBe(false);
});

test('the report has every scenario of the plan, in order', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(58);
  const names = report.scenarios.map(({ method, scenario }) => `${method} ${scenario}`);
  expect(names.slice(0, scenarios.length)).toEqual(
    scenarios.map((scenario) => `${scenario.method} ${scenarioName(scenario)}`),
  );
});

test('runs every scenario that can be provoked, and passes none without a request', () => {
  const passed = report.scenarios.filter(({ verdict }) => verdict === 'passed');
  expect(passed).toHaveLength(provokable.length);
  expect(passed.every(({ requests }) => requests > 0)).toBe(true);
});

test('emulates every other cause by a fault, and passes none of them', () => {
  const others = report.scenarios.filter(({ verdict }) => verdict !== 'passed');
  expect(new Set(others.map(({ verdict }) => verdict))).toEqual(new Set(['emulated']));
  const system = unprovoked.filter((name) => causes[name]?.applies === 'system');
  expect(others).toHaveLength(
    system.length * methods.length + scenarios.length - provokable.length,
  );
  expect(others.filter(({ reason, requests }) => !reason || requests === 0)).toEqual([]);
});

test('lists the causes of batch with the reason why no run provokes them', () => {
  expect(report.unprovoked.map(({ code }) => code)).toEqual([
    'ERROR_BATCH_LENGTH_EXCEEDED',
    'ERROR_BATCH_METHOD_NOT_ALLOWED',
  ]);
});

test('coverage lists the seen and unseen fields of each method', () => {
  const [first] = report.coverage.methods;
  expect(first).toMatchObject({ method: 'im.dialog.get', scenarios: { ran: 13, all: 29 } });
  const property = (path: string) => first?.properties.find((one) => one.path === path);
  expect(property('result.id')?.seen).toBeGreaterThan(0);
  expect(property('result.disappearing_time')).toMatchObject({ required: false, seen: 0 });
  const forms = property('result.public')?.forms.map(({ form, seen }) => [form, seen > 0]);
  expect(forms).toEqual([
    ['No public alias', true],
    ['Public alias', true],
  ]);
  expect(first?.codes).toContainEqual({ name: 'DIALOG_ID_EMPTY', seen: 1 });
  expect(first?.codes).toContainEqual({ name: 'PORTAL_DELETED', seen: 0 });
  expect(first?.statuses.map(({ name }) => name)).toEqual(['200', '400', '401', '403', '404']);
});

test('a run that was aborted at its start is not ok', async () => {
  const ended = await runContract({ signal: AbortSignal.abort() });
  expect(ended).toMatchObject({ ok: false, partial: true, scenarios: [] });
});
