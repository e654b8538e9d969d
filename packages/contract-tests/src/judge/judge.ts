import type { Outcome } from '../ground/outcome.js';
import type { PlannedCause } from '../ground/plan-types.js';
import type { Generation } from '../ground/result.js';
import { isObject } from '../ground/seen.js';
import { jsonOf } from '../ground/wire.js';
import { judgeClient } from './client.js';
import { judgeFailure } from './failure.js';
import { isBreakage, type Mismatch } from './finding.js';
import { judgeFraming, judgeRepeats } from './framing.js';
import { type Asked, judgeRelation } from './relation.js';
import { type Judged, judgeSuccess } from './success.js';

/** What an exchange is judged by, in addition to its method. */
interface JudgedBy {
  /** The error that is expected. */
  readonly cause?: PlannedCause | undefined;
  readonly asked?: Asked | undefined;
  /** The generation of the portal, if known. */
  readonly generation?: Generation | undefined;
}

/** Judges one exchange: first the answer on the wire, then, if that was right, what the client made of it. */
export function judge(
  method: string,
  exchange: Outcome,
  { cause, asked, generation }: JudgedBy = {},
): Judged {
  const byShape: Judged = cause
    ? judgeFailure(cause, exchange.wire)
    : judgeSuccess(method, exchange.wire, generation);
  const repeats = judgeRepeats(exchange.wire);
  const isRepeated = ({ path }: Mismatch) =>
    repeats.some((one) => path === one.path || path.startsWith(`${one.path}.`));
  const inBody = [...byShape.mismatches, ...relations(exchange, asked, byShape)];
  const judged = {
    ...byShape,
    mismatches: [
      ...inBody.filter((one) => !isRepeated(one)),
      ...repeats,
      ...judgeFraming(exchange.wire),
    ],
  };
  if (judged.mismatches.some(isBreakage)) return judged;
  const ownCode = !judged.mismatches.some(({ kind }) => kind === 'undocumented-code');
  const mismatches = ownCode ? judgeClient(exchange, cause) : [];
  return { ...judged, mismatches: [...judged.mismatches, ...mismatches] };
}

/** A field that is wrong in itself is not reported again for what it says about the chat. */
function relations(
  { wire }: Outcome,
  asked: Asked | undefined,
  { mismatches }: Judged,
): Mismatch[] {
  if (!asked || 'broken' in wire) return [];
  const body = jsonOf(wire)?.value;
  const found = isObject(body) ? judgeRelation(asked, body['result']) : [];
  return found.filter(({ path }) => !mismatches.some((one) => one.path === path));
}
