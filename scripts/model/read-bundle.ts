import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { UserError } from '../lib/user-error.js';

const text = v.string('must be a string');
const texts = v.array(text, 'must be a list of strings');
/** A value of a request, as JSON has it. */
export type ParamValue = string | number | boolean | readonly ParamValue[] | ParamValues;
export interface ParamValues {
  readonly [name: string]: ParamValue;
}

const paramValue: v.GenericSchema<ParamValue> = v.union(
  [
    v.string(),
    v.number(),
    v.boolean(),
    v.lazy(() => v.array(paramValue)),
    v.lazy(() => paramValues),
  ],
  'must be a string, a number, true, false, or a list or an object of these',
);
const paramValues: v.GenericSchema<ParamValues> = v.record(text, paramValue);

const provocation = v.object({
  with: v.optional(paramValues),
  without: v.optional(texts),
  credentials: v.optional(text),
  method: v.optional(v.literal('unknown')),
  verb: v.optional(text),
  needs: v.optional(text),
});

const evidence = v.partial(v.object({ page: texts, source: texts, live: texts, inference: texts }));

const cause = v.object({
  evidence,
  applies: v.picklist(['method', 'system', 'batch'], 'must be method, system or batch'),
  message: text,
  cause: text,
  remedy: text,
  statuses: v.object({ documented: v.array(v.number()), observed: v.array(v.number()) }),
  provoke: v.optional(provocation),
  unprovoked: v.optional(text),
});

const example = v.looseObject({
  $ref: v.optional(text),
  summary: v.optional(text),
  value: v.optional(v.unknown()),
});

const response = v.looseObject({
  $ref: v.optional(text),
  description: v.optional(text),
  content: v.optional(
    v.looseObject({
      'application/json': v.looseObject({
        schema: v.looseObject({}),
        examples: v.optional(v.record(text, example)),
      }),
    }),
  ),
});

const operation = v.looseObject({
  operationId: text,
  summary: text,
  description: text,
  tags: v.tupleWithRest([text], text),
  deprecated: v.optional(v.boolean()),
  security: v.array(v.record(text, texts)),
  requestBody: v.looseObject({
    content: v.looseObject({
      'application/json': v.looseObject({
        schema: v.looseObject({}),
        examples: v.record(text, v.looseObject({ summary: v.optional(text), value: paramValues })),
      }),
    }),
  }),
  responses: v.record(text, response),
  externalDocs: v.optional(v.looseObject({ url: text })),
  'x-caller': text,
  'x-successor': v.optional(text),
  'x-identifier-forms': v.record(
    text,
    v.object({
      parameter: v.optional(text),
      kind: v.optional(text),
      mayCreate: v.optional(v.boolean()),
      answers: v.optional(
        v.record(
          text,
          v.picklist(
            ['same', 'number', 'dialog', 'user-code'],
            'must be same, number, dialog or user-code',
          ),
        ),
      ),
    }),
  ),
  'x-error-causes': v.optional(texts),
  'x-codeSamples': v.array(v.object({ label: text, lang: text, source: text })),
});

const bundle = v.looseObject({
  info: v.looseObject({ version: text, title: text, description: text }),
  tags: v.array(v.looseObject({ name: text, description: text })),
  paths: v.record(text, v.looseObject({ post: operation })),
  components: v.looseObject({ schemas: v.record(text, v.looseObject({})) }),
  'x-error-catalogue': v.record(text, v.object({ causes: v.record(text, cause) })),
});

/** The bundled spec as Redocly writes it, with its references. */
export type Bundle = v.InferInput<typeof bundle>;

export type Operation = v.InferInput<typeof operation>;
export type Provocation = v.InferInput<typeof provocation>;

/**
 * Reads the bundle from its file.
 * @throws UserError when the file is missing, is not JSON, or lacks something that every operation
 * or cause must have: the message names the place
 */
export function readBundle(file: string): Bundle {
  const document = parseJson(file);
  // Return the document, not the copy of valibot, because its keys keep their order.
  if (v.is(bundle, document)) return document;
  const [first] = v.safeParse(bundle, document).issues ?? [];
  if (!first) throw new Error('valibot rejects the bundle without a reason');
  const place = v.getDotPath(first) ?? 'the whole file';
  const missing = first.received === 'undefined';
  throw new UserError(
    `the contract cannot be used: ${place} ${missing ? 'is missing' : first.message}. Run \`pnpm lint\` for all findings`,
  );
}

function parseJson(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`${file} does not exist; run \`pnpm bundle\` first`);
  }
  try {
    return JSON.parse(content);
  } catch {
    throw new UserError(`${file} is not JSON; run \`pnpm bundle\` to write it again`);
  }
}
