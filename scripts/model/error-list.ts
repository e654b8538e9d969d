import type { Cause } from './causes.js';
import type { Contract } from './contract.js';

/** Errors as a Markdown list: code, statuses, what happened, what to do. */
export function errorList(causes: readonly Cause[]): string {
  return causes
    .map(({ code, statuses, cause, remedy }) => {
      const status = statuses.join(' or ');
      return `- \`${code}\` (${status}): ${oneLine(cause)} *Remedy:* ${oneLine(remedy)}`;
    })
    .join('\n');
}

/** The section on the errors of every method, alone or in a batch. */
export function portalErrors({ systemCauses, batchCauses }: Contract): string {
  return `## Errors of the portal

Any method can fail with one of these. If two statuses are listed, accept both.

${errorList(systemCauses)}

Commands in a batch can also fail with these; the answer of the batch itself has status 200.

${errorList(batchCauses)}`;
}

/** Joins a text of several lines. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
