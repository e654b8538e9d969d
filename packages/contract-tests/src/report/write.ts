import { mkdir, mkdtemp, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../ground/error-code.js';
import { UserError } from '../ground/user-error.js';
import { evidenceOf } from './evidence.js';
import { renderHtml } from './html.js';
import { renderJunit } from './junit.js';
import { renderMarkdown } from './markdown.js';
import type { Report } from './report.js';
import { reportSchema } from './report-schema.js';

/**
 * Writes the report in every format into a folder, which is created if needed.
 * @returns the files written
 * @throws UserError when the folder is not writable
 */
export async function writeReports(report: Report, folder: string): Promise<readonly string[]> {
  const files: Readonly<Record<string, string>> = {
    'contract-report.json': `${JSON.stringify(report, undefined, 2)}\n`,
    'contract-report.schema.json': `${JSON.stringify(reportSchema, undefined, 2)}\n`,
    'contract-report.md': renderMarkdown(report),
    'contract-report.html': renderHtml(report),
    'contract-report.junit.xml': renderJunit(report),
    'evidence.json': `${JSON.stringify(evidenceOf(report), undefined, 2)}\n`,
  };
  return writing(folder, async () => {
    await makeFolder(folder);
    const written = Object.entries(files).map(async ([name, text]) => {
      const file = join(folder, name);
      await writeFile(file, text);
      return file;
    });
    return Promise.all(written);
  });
}

/**
 * Creates the folder of a report and tries to write there, before there is a report to lose.
 * @throws UserError when the folder is not writable
 */
export function tryFolder(folder: string): Promise<void> {
  return writing(folder, async () => {
    await makeFolder(folder);
    await rmdir(await mkdtemp(join(folder, '.try-')));
  });
}

// Node's recursive mkdir never ends below a folder that cannot have subfolders, as in /proc.
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

async function writing<T>(folder: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new UserError(
      `the report cannot be written to ${folder} (${errorCode(error)}). Choose another folder`,
    );
  }
}
