import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generate } from '../generate/generate-packages.js';
import { ensureInstalled, extras } from '../lib/ensure-installed.js';
import { paths } from '../lib/paths.js';
import { step } from '../lib/step.js';
import { runTool, toolPath } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';
import { checkDecisions } from './decisions.js';
import { lintSpec } from './spec.js';
import { checkWalls } from './walls.js';
import { checkWorkflows } from './workflows.js';

/**
 * Runs every check that does not run the code: format, lint, types, unused code, the spec, and whether the
 * generated files are up to date.
 * @throws UserError at the first check that fails, after its output
 */
export async function checkAll(): Promise<void> {
  const tools = await ensureInstalled(extras.tools);
  await ensureInstalled(extras.benchmarks);
  const biome = toolPath('@biomejs/biome', 'biome', tools);
  await step('format', () => passes(biome, ['check', '--error-on-warnings']));
  await step('types', async () => {
    const projects = typedProjects();
    const tsc = toolPath('typescript', 'tsc');
    await Promise.all(projects.map((project) => passes(tsc, ['-p', project])));
    return `${projects.length} projects`;
  });
  await step('unused', () => passes(toolPath('knip', 'knip', tools), []));
  await step('walls', async () => checkWalls());
  await step('decisions', async () => checkDecisions());
  await step('workflows', checkWorkflows);
  await step('spec', async () => {
    await lintSpec((line) => console.log(line));
    return 'no findings';
  });
  await step('generated', async () => {
    const { spec, bundle, root } = paths;
    await generate({ spec, bundle, packages: join(root, 'packages'), check: true });
    return 'up to date';
  });
}

function typedProjects(): string[] {
  const packages = readdirSync(join(paths.root, 'packages')).map((name) => `packages/${name}`);
  return ['scripts', 'openapi', 'packages/docs/browser', ...packages].filter((project) =>
    existsSync(join(paths.root, project, 'tsconfig.json')),
  );
}

async function passes(tool: string, args: string[]): Promise<string> {
  const run = await runTool(tool, args);
  if (run.code === 0) return '';
  console.log(`${run.stdout}${run.stderr}`.trim());
  throw new UserError(`${[basename(tool), ...args].join(' ')} failed, see above`);
}
