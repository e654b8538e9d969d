import * as v from 'valibot';
import { identifierForms } from '../ground/identifiers.js';
import { generation } from '../ground/result.js';
import { readValidated } from '../ground/validated.js';
import { failOn } from '../ground/verdict.js';

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
const matching = (kind: keyof typeof identifierForms) =>
  v.optional(v.array(v.pipe(v.string(), v.regex(identifierForms[kind].form))));

/** The configuration file. It has no secrets: they come from the environment. */
const configFile = v.strictObject({
  dialogs: matching('dialogs'),
  botId: v.optional(id),
  botDialogs: matching('botDialogs'),
  lineChats: v.optional(v.array(id)),
  lineSessions: v.optional(v.array(id)),
  lineUserCodes: matching('lineUserCodes'),
  reads: matching('reads'),
  allowCreate: v.optional(v.boolean()),
  without: v.optional(v.array(v.string())),
  only: v.optional(v.array(v.string())),
  plan: v.optional(v.picklist(['standard', 'enterprise'])),
  generation: v.optional(generation),
  share: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100))),
  /** Seconds to wait for an answer. */
  timeout: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(3600))),
  maxMinutes: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1440))),
  maxRetries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  failOn: v.optional(failOn),
  coverageFloor: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** Paths, relative to the folder where the command runs. */
  baseline: v.optional(v.string()),
  reportDir: v.optional(v.string()),
});
export type ConfigFile = v.InferOutput<typeof configFile>;

/** @throws UserError when the file is missing or invalid */
export function readConfig(file: string): ConfigFile {
  return readValidated(file, configFile, 'the configuration');
}
