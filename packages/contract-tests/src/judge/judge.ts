import type { Exchange } from '../exchange/exchange.js';
import type { PlannedCause } from '../plan.js';
import { judgeClient } from './client.js';
import { judgeFailure } from './failure.js';
import { isBreakage } from './finding.js';
import { type Judged, judgeSuccess } from './success.js';

/** Judges one exchange: the wire first, and what the client made of it if the wire was right. */
export function judge(method: string, exchange: Exchange, cause?: PlannedCause): Judged {
  const judged: Judged = cause
    ? judgeFailure(cause, exchange.wire)
    : judgeSuccess(method, exchange.wire);
  if (judged.mismatches.some(isBreakage)) return judged;
  const ownCode = !judged.mismatches.some(({ kind }) => kind === 'undocumented-code');
  const mismatches = ownCode ? judgeClient(exchange, cause) : [];
  return { ...judged, mismatches: [...judged.mismatches, ...mismatches] };
}
