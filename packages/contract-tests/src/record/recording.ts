import { writeFileSync } from 'node:fs';
import { readValidated } from '../config/validated.js';
import { jsonOf, type WireOutcome } from '../exchange/wire.js';
import { methods } from '../generated/plan.js';
import { type Redact, redactDeep } from '../report/redact.js';
import type { Request } from '../scenario/request.js';
import { SetupError } from '../setup-error.js';
import { createStandIns, type StandIns } from './stand-ins.js';

/** One answer of a portal, with stand-ins for all that is somebody's. */
export interface RecordedExchange {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** The answer's JSON; a text for an answer that was not JSON. */
  readonly body: unknown;
}

/** Answers of a portal in their order, as the emulator replays them. */
export interface Recording {
  readonly version: 1;
  readonly exchanges: readonly RecordedExchange[];
}

/** Takes answers and gives the recording of them. */
export interface Recorder {
  readonly add: (request: Request, wire: WireOutcome) => void;
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

function paramsOf({ method, params }: Request, standIns: StandIns) {
  const secret = methods.find(({ name }) => name === method)?.secretParams ?? [];
  const open = Object.entries(params).filter(([name]) => !secret.includes(name));
  return Object.fromEntries(open.map(([name, value]) => [name, standIns.identifier(value)]));
}

const schema = {
  type: 'object',
  required: ['version', 'exchanges'],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    exchanges: {
      type: 'array',
      items: {
        type: 'object',
        required: ['method', 'params', 'status', 'body'],
        additionalProperties: false,
        properties: {
          method: { type: 'string' },
          params: { type: 'object' },
          status: { type: 'integer', minimum: 200, maximum: 599 },
          body: true,
        },
      },
    },
  },
};

/** @throws SetupError when the file is not a recording */
export function readRecording(file: string): Recording {
  return readValidated(file, schema, 'the recording');
}

/** @throws SetupError when the file cannot be written */
export function writeRecording(file: string, recording: Recording): void {
  try {
    writeFileSync(file, `${JSON.stringify(recording, undefined, 2)}\n`);
  } catch {
    throw new SetupError(`the recording cannot be written to ${file}`);
  }
}
