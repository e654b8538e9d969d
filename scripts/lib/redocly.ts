import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { paths } from './paths.js';
import { rememberedOfSpec } from './spec-inputs.js';
import { runTool, type ToolRun, toolPath } from './tool.js';
import { UserError } from './user-error.js';
import { writeIfOther } from './write.js';

/** Every call of @redocly/cli goes through this function. */
export function redocly(args: readonly string[]): Promise<ToolRun> {
  return runTool(toolPath('@redocly/cli', 'redocly'), args);
}

/**
 * Lints the source.
 * @throws UserError naming the first finding and how many there are.
 */
export async function lintWithRedocly(spec: string): Promise<void> {
  const run = await redocly(['lint', spec, '--config', paths.redoclyConfig, '--format=json']);
  const findings = readFindings(run, spec);
  const [first] = findings;
  if (first === undefined) return;
  throw new UserError(
    `Redocly found ${findings.length} problem(s), the first at ${first.at}: ${first.message} (${first.rule})`,
  );
}

/**
 * Bundles a spec of many files into one JSON document. A spec that has not changed since is not
 * bundled again.
 * @param meanwhile runs while the bundle is made, if it has to be
 * @returns the bundle, which is also written to `output`
 * @throws UserError when the spec cannot be read or two components share a name.
 */
export async function bundleWithRedocly(
  spec: string,
  output: string,
  meanwhile: () => void = () => {},
): Promise<string> {
  const make = () => {
    const bundle = bundleAnew(spec);
    meanwhile();
    return bundle;
  };
  const bundle = await rememberedOfSpec('bundle', spec, make);
  mkdirSync(dirname(output), { recursive: true });
  writeIfOther(output, bundle);
  return bundle;
}

async function bundleAnew(spec: string): Promise<string> {
  const workshop = mkdtempSync(join(tmpdir(), 'b24-bundle-'));
  try {
    const output = join(workshop, 'openapi.json');
    const run = await redocly([
      'bundle',
      spec,
      '--output',
      output,
      '--component-renaming-conflicts-severity=error',
    ]);
    if (run.code === 0) return readFileSync(output, 'utf8');
    throw new UserError(
      `the spec cannot be bundled: ${plainReason(run)}. Run \`pnpm lint\` for all findings`,
    );
  } finally {
    rmSync(workshop, { recursive: true });
  }
}

interface Finding {
  readonly at: string;
  readonly message: string;
  readonly rule: string;
}

interface RedoclyProblem {
  message: string;
  ruleId: string;
  ignored?: boolean;
  location: { source: { ref: string }; start?: { line: number; col: number } }[];
}

function readFindings(run: ToolRun, spec: string): Finding[] {
  const start = run.stdout.indexOf('{');
  if (start < 0) throw new UserError(`${spec} cannot be linted: ${plainReason(run)}`);
  const { problems } = JSON.parse(run.stdout.slice(start)) as { problems: RedoclyProblem[] };
  return problems
    .filter((problem) => problem.ignored !== true)
    .map(({ message, ruleId, location: [place] }) => ({
      at: place ? `${place.source.ref}:${place.start?.line ?? 1}:${place.start?.col ?? 1}` : spec,
      message: message.split('\n')[0] ?? message,
      rule: ruleId,
    }));
}

/** The one line of Redocly's output that says where and why. */
function plainReason(run: ToolRun): string {
  const lines = `${run.stderr}\n${run.stdout}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[╔║╚]|^bundling |^validating /.test(line));
  const frame = lines.findIndex((line) => /^\[1\] /.test(line));
  if (frame >= 0) {
    const place = lines[frame]?.split(' ')[1] ?? '';
    return `${place}: ${lines[frame + 1] ?? 'invalid'}`;
  }
  return lines[0] ?? 'Redocly gives no reason';
}
