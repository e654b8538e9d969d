import { jsonOf, type WireAnswer } from './wire.js';

/** Whether the portal refused a request because too many came, which says nothing of what was asked. */
export function refusesForRate(answer: WireAnswer | undefined): boolean {
  if (!answer) return false;
  const body = jsonOf(answer)?.value;
  return (
    typeof body === 'object' &&
    body !== null &&
    'error' in body &&
    (body.error === 'QUERY_LIMIT_EXCEEDED' || body.error === 'OPERATION_TIME_LIMIT')
  );
}
