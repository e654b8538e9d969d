import { writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { generation } from '../ground/result.js';
import { UserError } from '../ground/user-error.js';
import { readJson, readValidated } from '../ground/validated.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const texts = v.exactOptional(v.array(v.string()));
const numbers = v.exactOptional(v.array(v.number()));

/** The kind of credentials of a request, without any secret. */
const credentialKind = v.picklist(['webhook', 'token', 'none', 'wrong-webhook', 'wrong-token']);
export type CredentialKind = v.InferOutput<typeof credentialKind>;

/** One request of a run and its answer, with stand-ins for personal data. */
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
  /** After this exchange the portal no longer accepted the credentials. */
  lost: v.exactOptional(v.literal(true)),
  answer: v.union([
    v.strictObject({
      status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
      contentType: v.exactOptional(v.string()),
      bom: v.exactOptional(v.literal(true)),
      invalidUtf8: v.exactOptional(v.literal(true)),
      repeatedKeys: texts,
      /** The answer's JSON; absent if it was not JSON. */
      body: v.exactOptional(v.unknown()),
      /** Replaces an answer that was not JSON. */
      text: v.exactOptional(v.string()),
    }),
    /** Why there was no complete answer. */
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
  /** The generation that the answers were judged by, if it was set. */
  generation: v.exactOptional(generation),
  /** For a run that ended early: after how many scenarios, and why if it was not interrupted. */
  ended: v.exactOptional(v.strictObject({ after: count, reason: v.exactOptional(v.string()) })),
  exchanges: v.array(recordedExchange),
});
/** A run of the contract tests: what was requested, and each answer in order. */
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
    throw new UserError(`the recording cannot be written to ${file}. Check its folder`);
  }
}
