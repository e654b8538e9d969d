import * as v from 'valibot';
import type { Json } from '../protocol/json.js';
import { closedObject } from '../state/closed-object.js';
import { parseBy } from '../state/parse-by.js';
import { parsePath } from './field-path.js';

const bodiless = [204, 205, 304];

const status = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(200, 'must be an HTTP status from 200 to 599'),
  v.maxValue(599, 'must be an HTTP status from 200 to 599'),
);
const statusWithBody = v.pipe(
  status,
  v.check((value) => !bodiless.includes(value), 'must be a status that has a body'),
);
const path = v.pipe(
  v.string(),
  v.check(
    (value) => parsePath(value) !== undefined,
    'must be a field path such as result.readed_list[].user_id',
  ),
);
const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.null(),
    v.boolean(),
    v.number(),
    v.string(),
    v.array(json),
    v.record(v.string(), json),
  ]),
);

/** Which calls a fault strikes. */
const scope = {
  /** Method name, in any letter case; every method if absent. */
  method: v.optional(v.string()),
  /** How many answers it affects before it is used up; no limit if absent. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Probability from 0 to 1 that it strikes a call, by the portal's seed; 1 if absent. */
  rate: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
};

const fieldType = v.picklist(['string', 'number', 'boolean', 'null', 'array', 'object']);

const faultSchema = v.variant('kind', [
  /** A status and code; with status 200, an error body in a successful response. */
  closedObject({
    ...scope,
    kind: v.literal('error'),
    status: statusWithBody,
    code: v.string(),
    description: v.optional(v.string()),
  }),
  /** A proxy's HTML page; 502 by default. */
  closedObject({ ...scope, kind: v.literal('html'), status: v.optional(statusWithBody) }),
  /** The first half of the JSON. */
  closedObject({ ...scope, kind: v.literal('truncate') }),
  /** No body; 200 by default. */
  closedObject({ ...scope, kind: v.literal('empty'), status: v.optional(status) }),
  /** The connection is broken without an answer. */
  closedObject({ ...scope, kind: v.literal('reset') }),
  /** The answer comes later. */
  closedObject({
    ...scope,
    kind: v.literal('latency'),
    milliseconds: v.pipe(v.number(), v.minValue(0), v.maxValue(600_000)),
  }),
  /** A field is missing. */
  closedObject({ ...scope, kind: v.literal('drop'), path }),
  /** A field has another type. */
  closedObject({ ...scope, kind: v.literal('retype'), path, to: fieldType }),
  /** A field is there that should not be, or has another value. */
  closedObject({ ...scope, kind: v.literal('add'), path, value: json }),
]);

/**
 * What goes wrong, with which calls and how often. Paths start at the envelope:
 * `result.id`, `result.readed_list[].user_id` (every element),
 * `result.manager_list[0]` (one).
 */
export type Fault = Readonly<v.InferInput<typeof faultSchema>>;

export type FieldType = v.InferInput<typeof fieldType>;

export type FieldFault = Extract<Fault, { kind: 'drop' | 'retype' | 'add' }>;

export const isFieldFault = (fault: Fault): fault is FieldFault =>
  fault.kind === 'drop' || fault.kind === 'retype' || fault.kind === 'add';

/** @throws UserError that says what is wrong with the fault */
export const parseFault = (input: unknown): Fault => parseBy(faultSchema, input, 'The fault');
