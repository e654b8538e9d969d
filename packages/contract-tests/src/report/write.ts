import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup-error.js';
import { suggestedPatch } from '../suggest.js';
import { findingsOf } from './findings.js';
import { renderHtml } from './html.js';
import { renderJunit } from './junit.js';
import { renderMarkdown } from './markdown.js';
import type { Report } from './report.js';
import { reportSchema } from './report-schema.js';

/**
 * Writes the report in every form into a folder, which is made if it is not there.
 * @returns the files written
 * @throws SetupError when the folder cannot be written to
 */
export function writeReports(report: Report, folder: string): readonly string[] {
  const files: Readonly<Record<string, string>> = {
    'contract-report.json': `${JSON.stringify(report, undefined, 2)}\n`,
    'contract-report.schema.json': `${JSON.stringify(reportSchema, undefined, 2)}\n`,
    'contract-report.md': renderMarkdown(report),
    'contract-report.html': renderHtml(report),
    'contract-report.junit.xml': renderJunit(report),
    'suggested-patch.json': `${JSON.stringify(patchesOf(report), undefined, 2)}\n`,
  };
  try {
    mkdirSync(folder, { recursive: true });
    return Object.entries(files).map(([name, text]) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SetupError(
      `the report cannot be written to ${folder} (${code}) — give another folder`,
    );
  }
}

/** Each suggested change of the spec once. */
function patchesOf(report: Report) {
  const patches = findingsOf(report).flatMap((finding) => suggestedPatch(finding) ?? []);
  return [...new Map(patches.map((patch) => [JSON.stringify(patch), patch])).values()];
}
