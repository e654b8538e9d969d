import { writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { generation } from '../ground/result.js';
import { UserError } from '../ground/user-error.js';
import { readJson, readValidated } from '../ground/validated.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const texts = v.exactOptional(v.array(v.string()));
const numbers = v.exactOptional(v.array(v.number()));

/** With what a request was sent, without any secret. */
const credentialKind = v.picklist(['webhook', 'token', 'none', 'wrong-webhook', 'wrong-token']);
export type CredentialKind = v.InferOutput<typeof credentialKind>;

/** One request of a run and the answer to it, with stand-ins for all that is somebody's. */
const recordedExchange = v.strictObject({
  /** The method and the scenario that it belongs to: `im.dialog.get form chat`. */
  scenario: v.string(),
  /** The method as it was called. */
  method: v.string(),
  verb: v.string(),
  credentials: credentialKind,
  /** Without secrets. */
  params: v.record(v.string(), v.unknown()),
  /** How often it was sent again. */
  retries: count,
  /** Afterwards the portal no longer took the credentials. */
  lost: v.exactOptional(v.literal(true)),
  answer: v.union([
    v.strictObject({
      status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
      contentType: v.exactOptional(v.string()),
      bom: v.exactOptional(v.literal(true)),
      invalidUtf8: v.exactOptional(v.literal(true)),
      /** The answer's JSON; absent when it was none. */
      body: v.exactOptional(v.unknown()),
      /** What stands for an answer that was not JSON. */
      text: v.exactOptional(v.string()),
    }),
    /** Why no whole answer came. */
    v.strictObject({ broken: v.string() }),
  ]),
});
export type RecordedExchange = Readonly<v.InferOutput<typeof recordedExchange>>;

const recordingFile = v.strictObject({
  version: v.literal(2),
  portal: v.picklist(['embedded', 'live']),
  /** How the portal was called. */
  credentials: v.picklist(['webhook', 'token']),
  /** What was read; a secret is `***`. */
  identifiers: v.strictObject({
    dialogs: texts,
    botId: v.exactOptional(v.number()),
    botToken: v.exactOptional(v.string()),
    botDialogs: texts,
    lineChats: numbers,
    lineSessions: numbers,
    lineUserCodes: texts,
    reads: texts,
  }),
  allowCreate: v.boolean(),
  without: v.array(v.string()),
  only: v.array(v.string()),
  /** The generation that the answers were judged by, if it was given. */
  generation: v.exactOptional(generation),
  /** A run that ended early: after how many scenarios, and why if nobody ended it. */
  ended: v.exactOptional(v.strictObject({ after: count, reason: v.exactOptional(v.string()) })),
  exchanges: v.array(recordedExchange),
});
/** A run of the contract tests: what was asked for, and each answer in its order. */
export type Recording = Readonly<v.InferOutput<typeof recordingFile>>;

/** @throws UserError when the file is not a recording of version 2 */
export function readRecording(file: string): Recording {
  if (v.is(v.looseObject({ version: v.literal(1) }), readJson(file, 'the recording'))) {
    throw new UserError(
      `the recording ${file} has version 1, which does not say what its answers should be. Record it again: npx @b24-chat/contract-tests --record ${file}, with the options of your run`,
    );
  }
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
