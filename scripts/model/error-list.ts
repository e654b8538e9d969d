import type { Cause } from './causes.js';

/** Errors as a Markdown list: code, statuses, what happened, what to do. */
export function errorList(causes: readonly Cause[]): string {
  return causes
    .map(({ code, statuses, cause, remedy }) => {
      const status = statuses.join(' or ');
      return `- \`${code}\` (${status}): ${oneLine(cause)} *Remedy:* ${oneLine(remedy)}`;
    })
    .join('\n');
}

/** A text of several lines as one. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
