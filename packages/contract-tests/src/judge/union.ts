import { describe } from './expected.js';
import type { Mismatch } from './finding.js';
import type { Schema } from './schema.js';
import { seen } from './seen.js';
import { type Walked, walk } from './walk.js';

/**
 * Walks a union along the one branch that the value comes nearest to, so that a chat with a string
 * id is one wrong id and not the forty fields that some other branch would have.
 */
export function walkUnion(union: Schema, value: unknown, path: string): Walked {
  const branches = (union.oneOf ?? []).map((branch) => walk(branch, value, path));
  const best = branches.reduce((a, b) => (distance(b, path) < distance(a, path) ? b : a));
  if (isOfAnotherType(best, path)) {
    return {
      mismatches: [{ path, kind: 'type', expected: describe(union), seen: seen(value) }],
    };
  }
  if (branches.filter((branch) => !branch.mismatches.some(isBreak)).length > 1) {
    const expected = `only one of its ${branches.length} forms`;
    return { mismatches: [...best.mismatches, { path, kind: 'value', expected, seen: 'several' }] };
  }
  return best;
}

/** Whether no branch has the type of the value at all. */
function isOfAnotherType({ mismatches }: Walked, path: string): boolean {
  return mismatches.some((mismatch) => mismatch.path === path && mismatch.kind === 'type');
}

const isBreak = ({ kind }: Mismatch) => kind !== 'undeclared';

/** How far a value is from a branch: another type is farther than any number of wrong fields. */
function distance(walked: Walked, path: string): number {
  if (isOfAnotherType(walked, path)) return Number.POSITIVE_INFINITY;
  const breaks = walked.mismatches.filter(isBreak).length;
  return breaks * 1000 + (walked.mismatches.length - breaks);
}
