import { seen } from '../ground/seen.js';
import { describe } from './expected.js';
import { isBreakage, type Mismatch } from './finding.js';
import { componentName, resolve, type Schema } from './schema.js';
import { walk } from './walk.js';
import { join, only, visit, type Walked } from './walked.js';

/**
 * Judges a union by the branch that is nearest to the value, so that a chat with a string id is one
 * finding about the id, not forty about the fields of another branch.
 */
export function walkUnion(union: Schema, value: unknown, path: string): Walked {
  const branches = (union.oneOf ?? []).map((branch) => ({
    branch,
    walked: walk(branch, value, path),
  }));
  const best = branches.reduce((a, b) =>
    distance(b.walked, path) < distance(a.walked, path) ? b : a,
  );
  if (isOfAnotherType(best.walked, path)) {
    return only({ path, kind: 'type', expected: describe(union), seen: seen(value) });
  }
  if (branches.filter(({ walked }) => !walked.mismatches.some(isBreakage)).length > 1) {
    const expected = `only one of its ${branches.length} forms`;
    return join([best.walked, only({ path, kind: 'value', expected, seen: 'several' })]);
  }
  const form = formName(best.branch);
  return join([
    best.walked,
    { mismatches: unrecorded(best.branch, form, path), visits: [visit(path, value, form)] },
  ]);
}

/** The name of a union's branch in reports. */
export function formName(branch: Schema): string {
  return resolve(branch).title ?? componentName(branch) ?? describe(branch);
}

/**
 * A form that only a page shows, not the server's source and not a recording. The evidence of a
 * component applies to its fields, so only the evidence of the branch itself counts.
 */
function isUnrecorded({ 'x-evidence': evidence }: Schema): boolean {
  return evidence !== undefined && !('source' in evidence) && !('live' in evidence);
}

function unrecorded(branch: Schema, form: string, path: string): Mismatch[] {
  if (!isUnrecorded(branch)) return [];
  const expected = 'a form that the source or a recording shows';
  return [{ path, kind: 'unrecorded-form', expected, seen: form }];
}

/** Whether no branch has the value's type. */
function isOfAnotherType({ mismatches }: Walked, path: string): boolean {
  return mismatches.some((mismatch) => mismatch.path === path && mismatch.kind === 'type');
}

/** How far a value is from a branch: a wrong type or dialect is farther than any number of wrong fields. */
function distance(walked: Walked, path: string): number {
  if (isOfAnotherType(walked, path)) return Number.POSITIVE_INFINITY;
  const weights = walked.mismatches.map((mismatch) => {
    if (mismatch.kind === 'dialect') return 1_000_000;
    return isBreakage(mismatch) ? 1000 : 1;
  });
  return weights.reduce((sum, weight) => sum + weight, 0);
}
