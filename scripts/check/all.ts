import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../generate/run.js';
import { ensureInstalled, extras } from '../lib/ensure-installed.js';
import { paths } from '../lib/paths.js';
import { step } from '../lib/step.js';
import { runTool, toolPath } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';
import { lintSpec } from '../lint/spec.js';
import { checkDecisions } from './decisions.js';

/**
 * Everything that can be said of the tree without running it: format, lint, types, unused code, the
 * spec, and that generated files are what the spec gives.
 * @throws UserError at the first check that fails, after what it printed
 */
export async function checkAll(): Promise<void> {
  await step('format', () => passes('@biomejs/biome', 'biome', ['check', '--error-on-warnings']));
  await ensureInstalled(extras.benchmarks);
  await step('types', async () => {
    const projects = typedProjects();
    await Promise.all(projects.map((project) => passes('typescript', 'tsc', ['-p', project])));
    return `${projects.length} projects`;
  });
  await step('unused', () => passes('knip', 'knip', []));
  await step('decisions', async () => checkDecisions());
  await step('spec', async () => {
    await lintSpec((line) => console.log(line));
    return 'no finding';
  });
  await step('generated', async () => {
    const { spec, bundle, root } = paths;
    await generate({ spec, bundle, packages: join(root, 'packages'), check: true });
    return 'as the contract gives';
  });
}

function typedProjects(): string[] {
  const packages = readdirSync(join(paths.root, 'packages')).map((name) => `packages/${name}`);
  return ['scripts', 'openapi', 'packages/docs/browser', ...packages].filter((project) =>
    existsSync(join(paths.root, project, 'tsconfig.json')),
  );
}

async function passes(packageName: string, command: string, args: string[]): Promise<string> {
  const run = await runTool(toolPath(packageName, command), args);
  if (run.code === 0) return '';
  console.log(`${run.stdout}${run.stderr}`.trim());
  throw new UserError(`${[command, ...args].join(' ')} fails, see above`);
}
