#!/usr/bin/env node
import { asJsonLine, asLogLine, asText } from './cli/announce.js';
import { type CliOptions, parseCliArgs } from './cli/args.js';
import { explain } from './cli/explain.js';
import { faultFlagError } from './cli/fault-flag.js';
import { helpText } from './cli/help.js';
import { createStateKeeper, type StateKeeper } from './cli/state-keeper.js';
import { watchParent } from './cli/watch-parent.js';
import type { PortalOptions } from './context/options.js';
import { demoState } from './demo/demo.js';
import { loadRecording, type Recording } from './replay/recording.js';
import { type RunningPortal, startPortal } from './server/portal.js';
import { lockStateFile } from './state/lock-file.js';
import type { PortalState } from './state/schema.js';
import { loadState, regularFile, saveState } from './state/state-file.js';

// If the reader of the output closes the pipe, the portal keeps running for its callers.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const print = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** The state in the file, which is created from the demo state if it does not exist. */
function openState(file: string): PortalState {
  if (regularFile(file) === undefined) saveState(file, demoState());
  return loadState(file);
}

function portalOptions(
  options: CliOptions,
  recording: Recording | undefined,
  keeper: StateKeeper | undefined,
): PortalOptions {
  const { port, host, generation, faults, seed, control, stateFile } = options;
  return {
    port,
    host,
    tls: options.tlsFolder === undefined ? options.tls : { folder: options.tlsFolder },
    generation,
    faults,
    seed,
    control,
    limits: options.limits && { operatingCost: options.operatingCost },
    replay: recording,
    onRequest: options.log ? (request) => complain(asLogLine(request)) : undefined,
    ...(stateFile !== undefined && { state: openState(stateFile) }),
    onStateChange: keeper?.keep,
  };
}

/** Loaded on demand: a portal starts faster without it. */
async function printSchema(): Promise<void> {
  const { stateJsonSchema } = await import('./state/json-schema.js');
  print(JSON.stringify(stateJsonSchema(), null, 2));
}

async function serve(options: CliOptions): Promise<void> {
  const { stateFile, replayFile } = options;
  const recording = replayFile === undefined ? undefined : loadRecording(replayFile);
  const unlock = stateFile === undefined ? () => {} : lockStateFile(stateFile);
  process.once('exit', unlock);
  const keeper = stateFile === undefined ? undefined : createStateKeeper(stateFile, complain);
  const portal: RunningPortal = await startPortal(portalOptions(options, recording, keeper));
  const end = () => {
    void portal.close().finally(() => {
      if (keeper?.isBehind()) keeper.keep(portal.snapshot());
      process.exit(keeper?.isBehind() ? 1 : 0);
    });
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (options.exitWithParent) watchParent(end);
  const content = { isDemo: stateFile === undefined && recording === undefined, recording };
  print(options.json ? asJsonLine(portal, content) : asText(portal, content));
}

async function main(argv: readonly string[]): Promise<void> {
  let options: CliOptions;
  try {
    options = parseCliArgs(argv);
  } catch (error) {
    complain(explain(error, 0));
    process.exitCode = 2;
    return;
  }
  try {
    if (options.help) process.stdout.write(helpText);
    else if (options.schema) await printSchema();
    else await serve(options);
  } catch (error) {
    const wrongFlag = faultFlagError(error, options.faultFlags);
    complain(explain(wrongFlag ?? error, options.port));
    process.exitCode = wrongFlag ? 2 : 1;
  }
}

await main(process.argv.slice(2));
