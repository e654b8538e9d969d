import type { Unit } from './benchmark.js';
import type { Comparison, Figure, Result } from './result.js';

/** The budgets, one row each. */
export function budgetTable(results: readonly Result[]): string {
  const rows = results.flatMap((result) =>
    result.comparisons.map((comparison) => [
      result.title,
      named(result, comparison, comparison.subject),
      comparison.peer === undefined ? '' : named(result, comparison, comparison.peer),
      `${amount(comparison, comparison.value)}${comparison.kept ? '' : ' ✗'}`,
      bound(comparison),
    ]),
  );
  return [
    markdown(['', 'ours', 'peer', 'result', 'budget'], rows),
    '',
    ...provenance(results),
  ].join('\n');
}

/** Every figure of a benchmark. */
export function figureTable(result: Result): string {
  const rows = result.figures.map((figure) => [
    figure.subject,
    figure.metric,
    quantity(figure.median, figure.unit),
    figure.rounds === 1 ? '' : `${(figure.spread * 100).toFixed(0)} %`,
    figure.rounds === 1 ? '' : String(figure.rounds),
  ]);
  return [
    `### ${result.title}\n`,
    `\`pnpm bench ${result.benchmark}\`\n`,
    `${markdown(['', 'metric', 'median', 'spread', 'rounds'], rows)}\n`,
    ...provenance([result]),
  ].join('\n');
}

/** `1.23 ms`, `68.8 kB`, `12,345 requests/s`. */
export function quantity(value: number, unit: Unit): string {
  const number = value.toLocaleString('en', {
    maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2,
  });
  return unit === 'count' ? number : `${number} ${unit}`;
}

/** `12×`, `0.85×`, `0.0013×`. */
export function times(ratio: number): string {
  const digits =
    ratio < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: ratio >= 10 ? 0 : 2 };
  return `${ratio.toLocaleString('en', digits)}×`;
}

/** The value of a comparison: `1.3×` for a ratio, `+4.1 ms` for a difference, `129 ms` for a figure. */
export function amount({ peer, by, unit }: Comparison, value: number): string {
  if (peer === undefined) return quantity(value, unit);
  if (by !== 'difference') return times(value);
  return `${value < 0 ? '−' : '+'}${quantity(Math.abs(value), unit)}`;
}

/** `≤ 1.3×`, `≤ +10 ms`, `≥ 10×`, or nothing. */
export function bound(comparison: Comparison): string {
  const { atMost, atLeast } = comparison;
  const parts = [
    ...(atMost === undefined ? [] : [`≤ ${amount(comparison, atMost)}`]),
    ...(atLeast === undefined ? [] : [`≥ ${amount(comparison, atLeast)}`]),
  ];
  return parts.join(', ');
}

function named(result: Result, { metric }: Comparison, subject: string): string {
  const figure = result.figures.find(
    (each: Figure) => each.subject === subject && each.metric === metric,
  );
  return figure ? `${subject}: ${quantity(figure.median, figure.unit)} (${metric})` : subject;
}

function provenance(results: readonly Result[]): string[] {
  const lines = results.map(
    ({ date, machine: { cpu, cores, system, node } }) =>
      `Measured ${date} on ${cpu}, ${cores} cores, ${system}, Node ${node}.`,
  );
  return [...new Set(lines)];
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
