import { methods } from '../generated/plan.js';
import type { Finding } from '../ground/result.js';

const accept =
  'If the portal is right, accept the finding: run again with --baseline FILE --update-baseline --reason TEXT';

/** What to do next about a finding; nothing for a known one or one that fails no run. */
export function nextStep({ method, severity, known, requests }: Finding): string | undefined {
  if (known !== undefined || severity === 'information') return undefined;
  if (severity === 'setup') {
    return isOfCredentials({ severity, requests })
      ? 'Renew the credentials and run again'
      : `Use another identifier instead of ${requests.join(', ')}`;
  }
  const page = methods.find(({ name }) => name === method)?.vendorPage;
  return page === undefined ? accept : `Compare with ${page}. ${accept}`;
}

/** Whether a setup finding is about the credentials of the run, and not about an identifier. */
export function isOfCredentials({
  severity,
  requests,
}: Pick<Finding, 'severity' | 'requests'>): boolean {
  return severity === 'setup' && requests.length === 0;
}

/** The finding about credentials that stopped working during the run, as part of a sentence. */
export function credentialsLost({ seen }: Pick<Finding, 'seen'>): string {
  return `the portal no longer accepts the credentials (${seen})`;
}
