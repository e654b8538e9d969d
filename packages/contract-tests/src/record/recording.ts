import { writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { PlannedRequest } from '../exchange/request.js';
import { methods } from '../generated/plan.js';
import { type Redact, redactDeep } from '../ground/redact.js';
import { UserError } from '../ground/user-error.js';
import { readValidated } from '../ground/validated.js';
import { jsonOf, type WireOutcome } from '../ground/wire.js';
import { createStandIns, type StandIns } from './stand-ins.js';

const recordedExchange = v.strictObject({
  method: v.string(),
  params: v.record(v.string(), v.unknown()),
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  /** The answer's JSON; a text for an answer that was not JSON. */
  body: v.unknown(),
});
/** One answer of a portal, with stand-ins for all that is somebody's. */
export type RecordedExchange = Readonly<v.InferOutput<typeof recordedExchange>>;

const recordingFile = v.strictObject({
  version: v.literal(1),
  exchanges: v.array(recordedExchange),
});
/** Answers of a portal in their order, as the emulator replays them. */
export type Recording = Readonly<v.InferOutput<typeof recordingFile>>;

/** Takes answers and gives the recording of them. */
export interface Recorder {
  readonly add: (request: PlannedRequest, wire: WireOutcome) => void;
  readonly recording: () => Recording;
}

/** Records what a portal answers to good credentials; what is somebody's never gets in. */
export function createRecorder(redact: Redact): Recorder {
  const standIns = createStandIns(redact);
  const exchanges: RecordedExchange[] = [];
  return {
    add: (request, wire) => {
      if ('broken' in wire || !request.byClient) return;
      const json = jsonOf(wire);
      exchanges.push({
        method: request.method,
        params: paramsOf(request, standIns),
        status: wire.status,
        body: json ? standIns.body(request.method, json.value) : 'text that is not JSON',
      });
    },
    // The stand-ins leave words of the protocol; a secret can look like one.
    recording: () => redactDeep({ version: 1, exchanges }, redact),
  };
}

function paramsOf({ method, params }: PlannedRequest, standIns: StandIns) {
  const secret = methods.find(({ name }) => name === method)?.secretParams ?? [];
  const open = Object.entries(params).filter(([name]) => !secret.includes(name));
  return Object.fromEntries(open.map(([name, value]) => [name, standIns.identifier(value)]));
}

/** @throws UserError when the file is not a recording */
export function readRecording(file: string): Recording {
  return readValidated(file, recordingFile, 'the recording');
}

/** @throws UserError when the file cannot be written */
export function writeRecording(file: string, recording: Recording): void {
  try {
    writeFileSync(file, `${JSON.stringify(recording, undefined, 2)}\n`);
  } catch {
    throw new UserError(`the recording cannot be written to ${file}`);
  }
}
