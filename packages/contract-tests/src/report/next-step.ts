import { methods } from '../generated/plan.js';
import type { Finding } from '../ground/result.js';

const accept =
  'If the portal is right, accept it: run again with --baseline FILE --update-baseline --reason TEXT';

/** What to do next about a finding; nothing for one that is known or fails no run. */
export function nextStep({ method, severity, known, requests }: Finding): string | undefined {
  if (known !== undefined || severity === 'information') return undefined;
  if (severity === 'setup') {
    return requests.length === 0
      ? 'Renew the credentials and run again'
      : `Give another identifier in place of ${requests.join(', ')}`;
  }
  const page = methods.find(({ name }) => name === method)?.vendorPage;
  return page === undefined ? accept : `Compare with ${page}. ${accept}`;
}
