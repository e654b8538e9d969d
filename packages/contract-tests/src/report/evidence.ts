import { settledBy } from '../cover/settled.js';
import type { Report } from './report.js';

/** Whose answers an `evidence.json` is about; only those of a live portal are evidence. */
type Origin = 'live' | 'loopback' | 'embedded' | 'recording';

/**
 * What a run adds to the evidence of the contract: paths, forms and counts. It contains no content, no
 * address and no id, so it can be sent to the project.
 */
export function evidenceOf(report: Report) {
  const { portal, contract, startedAt, coverage, scenarios } = report;
  const contradictions = scenarios
    .filter(({ kind }) => kind === 'form')
    .flatMap(({ findings }) => findings)
    .filter(({ kind }) => contradicting.includes(kind))
    .map(({ method, path, kind, expected, count }) => ({ method, path, kind, expected, count }));
  return {
    version: 1,
    contract,
    date: startedAt.slice(0, 10),
    origin: originOf(portal),
    ...(portal.generation !== undefined && { generation: portal.generation }),
    fields: settledBy(coverage).map(({ method, path, seen, forms }) => ({
      method,
      path,
      seen,
      forms: forms.map((one) => ({ form: one.form, seen: one.seen })),
    })),
    contradictions,
  };
}

/** Kinds of findings that show that the contract is wrong, if the portal is right. */
const contradicting = ['missing', 'type', 'value', 'undeclared', 'unknown-value', 'dialect'];

function originOf({ kind, origin }: Report['portal']): Origin {
  if (kind !== 'live') return kind;
  const host = new URL(origin).hostname;
  const loopback = host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
  return loopback ? 'loopback' : 'live';
}
