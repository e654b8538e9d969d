import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks/all.js';
import { thisMachine } from './harness/machine.js';
import { replaceMarked } from './harness/marked.js';
import { folders } from './harness/paths.js';
import { type Result, summarise } from './harness/result.js';
import { budgetTable, figureTable } from './harness/table.js';
import { missOf } from './harness/verdict.js';

const help = `pnpm bench [name …] [--check]

Runs the named benchmarks, or all: ${Object.keys(benchmarks).join(', ')}.
Writes the figures into packages/benchmarks/README.md.

  --check   compares the results with their budgets and writes nothing
  --help    prints this
`;

const { names, check, wantsHelp } = readArguments();
if (wantsHelp) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  bundleContract();
  const results: Result[] = [];
  for (const [name, load] of Object.entries(benchmarks)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`${name}\n`);
    try {
      const benchmark = await load();
      const samples = await benchmark.run((line) => process.stderr.write(`  ${line}\n`));
      results.push(summarise(benchmark, samples, thisMachine(), new Date()));
    } catch (error) {
      // Run the others anyway, because their figures are still useful.
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`error: ${name} could not be measured: ${reason}\n`);
      process.exitCode = 1;
    }
  }
  if (results.length === 0) return;
  process.stdout.write(`${[...results.map(figureTable), budgetTable(results)].join('\n\n')}\n`);
  if (check) verdict(results);
  else record(results);
}

/** The client is built with the bundle, and others are measured on it. A fresh clone has none. */
function bundleContract(): void {
  const args = ['--import', 'tsx/esm', join(folders.root, 'scripts/bundle.ts')];
  execFileSync(process.execPath, args, {
    cwd: folders.root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function verdict(results: readonly Result[]): void {
  for (const { benchmark, comparisons } of results) {
    for (const comparison of comparisons) {
      const miss = missOf(comparison);
      if (!miss) continue;
      process.stderr.write(`error: ${benchmark}: ${miss}\n`);
      process.exitCode = 1;
    }
  }
}

function record(results: readonly Result[]): void {
  const file = join(folders.package, 'README.md');
  const before = readFileSync(file, 'utf8');
  const after = results.reduce(
    (text, result) => replaceMarked(text, result.benchmark, figureTable(result)),
    before,
  );
  writeFileSync(file, after);
}

function readArguments(): { names: string[]; check: boolean; wantsHelp: boolean } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const unknown = positionals.find((name) => !(name in benchmarks));
    if (unknown !== undefined) throw new Error(`there is no benchmark ${unknown}`);
    return { names: positionals, check: values.check ?? false, wantsHelp: values.help ?? false };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    process.stderr.write(`error: ${reason}. See \`pnpm bench --help\`\n`);
    process.exit(1);
  }
}
