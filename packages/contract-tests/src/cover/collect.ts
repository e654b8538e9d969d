import { causes, methods } from '../generated/plan.js';
import { answers } from '../generated/schemas.js';
import type { ScenarioResult } from '../ground/result.js';
import { isObject } from '../ground/seen.js';
import { jsonOf, type WireOutcome } from '../ground/wire.js';
import type { Schema } from '../judge/schema.js';
import type { Visit } from '../judge/walked.js';
import type { Coverage, MethodCoverage, PropertyCoverage, Seen } from './coverage.js';
import { type Place, placesOf } from './places.js';

/** One answer of the portal, with the places of the contract that judging it reached. */
export interface Answered {
  readonly method: string;
  readonly wire: WireOutcome;
  readonly visits: readonly Visit[];
}

/** What the answers of a run cover of the contract. */
export function coverageOf(
  answered: readonly Answered[],
  results: readonly ScenarioResult[],
  without: readonly string[],
): Coverage {
  const covered = methods
    .filter(({ name }) => !without.includes(name))
    .map(({ name }) =>
      methodCoverage(
        name,
        answered.filter(({ method }) => method === name),
        results.filter(({ method }) => method === name),
      ),
    );
  const places = covered.flatMap(({ properties }) => properties);
  const seen = places.filter((place) => place.seen > 0).length;
  const percent = places.length === 0 ? 0 : Math.round((seen / places.length) * 1000) / 10;
  return { percent, methods: covered };
}

function methodCoverage(
  method: string,
  answered: readonly Answered[],
  results: readonly ScenarioResult[],
): MethodCoverage {
  const wires = answered.flatMap(({ wire }) => ('broken' in wire ? [] : [wire]));
  const errors = wires.flatMap((wire) => {
    const body = jsonOf(wire)?.value;
    return isObject(body) && typeof body['error'] === 'string' ? [body['error']] : [];
  });
  const schema: Schema = answers[method] ?? {};
  const visits = byPath(answered.flatMap((one) => one.visits));
  return {
    method,
    scenarios: { ran: results.filter(ranOnPortal).length, all: results.length },
    statuses: tally(wires.map(({ status }) => String(status))),
    codes: codesOf(results).map((name) => ({
      name,
      seen: errors.filter((error) => error === name).length,
    })),
    properties: placesOf(schema).map((place) => property(place, visits.get(place.path) ?? [])),
  };
}

function byPath(visits: readonly Visit[]): ReadonlyMap<string, readonly Visit[]> {
  const grouped = new Map<string, Visit[]>();
  for (const visit of visits) {
    const group = grouped.get(visit.path);
    if (group) group.push(visit);
    else grouped.set(visit.path, [visit]);
  }
  return grouped;
}

function ranOnPortal({ verdict }: ScenarioResult): boolean {
  return verdict === 'passed' || verdict === 'failed';
}

function codesOf(results: readonly ScenarioResult[]): string[] {
  const codes = results.flatMap(({ cause }) => (cause ? (causes[cause]?.code ?? []) : []));
  return [...new Set(codes)].sort();
}

function tally(names: readonly string[]): Seen[] {
  return [...new Set(names)].sort().map((name) => ({
    name,
    seen: names.filter((other) => other === name).length,
  }));
}

function property(
  { path, required, evidence, forms }: Place,
  visits: readonly Visit[],
): PropertyCoverage {
  const values = visits.filter(({ form }) => form === undefined);
  const count = (holds: (visit: Visit) => boolean) => values.filter(holds).length;
  return {
    path,
    required,
    evidence: [...evidence],
    seen: values.length,
    nonNull: count(({ nonNull }) => nonNull),
    nonEmpty: count(({ nonEmpty }) => nonEmpty),
    forms: forms.map(({ form, evidence }) => ({
      form,
      evidence: [...evidence],
      seen: visits.filter((one) => one.form === form).length,
    })),
  };
}
