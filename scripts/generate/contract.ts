import { readFileSync } from 'node:fs';
import { UserError } from '../lib/user-error.js';

/** How a contract run brings an error about, as a change to a good request. */
interface Provocation {
  readonly with?: Record<string, string | number>;
  readonly without?: readonly string[];
  readonly credentials?: string;
  readonly method?: 'unknown';
  readonly verb?: string;
  readonly needs?: string;
}

/** One cause of one error code, as the catalogue has it. */
export interface Cause {
  readonly name: string;
  readonly code: string;
  readonly applies: 'method' | 'system' | 'batch';
  readonly message: string;
  /** What has happened, and what the caller can do: a sentence each, in Markdown. */
  readonly cause: string;
  readonly remedy: string;
  /** Every status that a page or the source gives, ascending. */
  readonly statuses: readonly number[];
  readonly provoke?: Provocation;
  readonly unprovoked?: string;
}

/** `same`: equal as text; `number`: its digits; `user-code`: equal without a leading `imol|`. */
export type Relation = 'same' | 'number' | 'user-code';

/** A documented form of identifier: which parameter, what kind, and a whole request that has it. */
interface IdentifierForm {
  readonly name: string;
  readonly parameter: string;
  readonly kind: string;
  readonly mayCreate: boolean;
  /** How values of the result, by path, are related to the identifier. */
  readonly answers: Readonly<Record<string, Relation>>;
  readonly params: Record<string, string | number>;
}

export interface Method {
  readonly name: string;
  readonly path: string;
  readonly summary: string;
  readonly scope: string;
  readonly successor?: string;
  readonly forms: readonly IdentifierForm[];
  /** The causes that the operation itself names. */
  readonly causes: readonly Cause[];
  /** Parameters needed only when the call goes through a webhook. */
  readonly webhookParams: readonly string[];
  /** Parameters whose value is a secret. */
  readonly secretParams: readonly string[];
  /** The schema of a success answer, envelope included. */
  readonly answer: object;
}

/** What the generator needs of the bundled spec. */
export interface Contract {
  readonly version: string;
  readonly methods: readonly Method[];
  readonly systemCauses: readonly Cause[];
  readonly batchCauses: readonly Cause[];
  readonly schemas: Record<string, object>;
  /** The bundle itself, for tools that take a whole OpenAPI document. */
  readonly document: object;
}

interface Operation {
  operationId: string;
  summary: string;
  /** A webhook, then a token with the one scope. */
  security: [object, Record<string, [scope: string]>];
  'x-successor'?: string;
  'x-identifier-forms': Record<
    string,
    {
      parameter: string;
      kind: string;
      mayCreate?: boolean;
      answers?: Record<string, Relation>;
    }
  >;
  'x-error-causes': string[];
  requestBody: {
    content: {
      'application/json': {
        schema: object;
        examples: Record<string, { value: Record<string, string | number> }>;
      };
    };
  };
  responses: { '200': { content: { 'application/json': { schema: object } } } };
}

interface CatalogueCause {
  applies: Cause['applies'];
  message: string;
  cause: string;
  remedy: string;
  statuses: { documented: number[]; observed: number[] };
  provoke?: Provocation;
  unprovoked?: string;
}

interface Bundle {
  info: { version: string };
  paths: Record<string, { post: Operation }>;
  components: { schemas: Record<string, object> };
  'x-error-catalogue': Record<string, { causes: Record<string, CatalogueCause> }>;
}

/**
 * Reads the bundle into the few things that packages are generated from.
 * @throws UserError when the file is missing, is not JSON, or an operation lacks what it must have.
 */
export function readContract(bundleFile: string): Contract {
  const bundle = parseBundle(bundleFile);
  const causes = new Map(readCauses(bundle).map((cause) => [cause.name, cause]));
  return {
    version: bundle.info.version,
    methods: Object.entries(bundle.paths).map(([path, item]) =>
      readMethod(path, item.post, causes, bundle),
    ),
    systemCauses: [...causes.values()].filter(({ applies }) => applies === 'system'),
    batchCauses: [...causes.values()].filter(({ applies }) => applies === 'batch'),
    schemas: bundle.components.schemas,
    document: bundle,
  };
}

function parseBundle(file: string): Bundle {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`${file} is not there — run \`pnpm bundle\` first`);
  }
  try {
    return JSON.parse(text) as Bundle;
  } catch {
    throw new UserError(`${file} is not JSON — run \`pnpm bundle\` to write it anew`);
  }
}

function readCauses(bundle: Bundle): Cause[] {
  return Object.entries(bundle['x-error-catalogue']).flatMap(([code, { causes }]) =>
    Object.entries(causes).map(([name, { statuses, ...cause }]) => ({
      name,
      code,
      applies: cause.applies,
      message: cause.message,
      cause: cause.cause,
      remedy: cause.remedy,
      statuses: [...new Set([...statuses.documented, ...statuses.observed])].sort((a, b) => a - b),
      ...(cause.provoke && { provoke: cause.provoke }),
      ...(cause.unprovoked && { unprovoked: cause.unprovoked }),
    })),
  );
}

function readMethod(
  path: string,
  operation: Operation,
  causes: ReadonlyMap<string, Cause>,
  bundle: Bundle,
): Method {
  const name = operation?.operationId;
  if (name === undefined || path !== `/${name}`) {
    throw new UserError(
      `path ${path} needs a post operation whose operationId is ${path.slice(1)}`,
    );
  }
  const body = operation.requestBody.content['application/json'];
  const params = collectProperties(body.schema, bundle);
  return {
    name,
    path,
    summary: operation.summary,
    scope: scopeOf(operation),
    ...(operation['x-successor'] && { successor: operation['x-successor'] }),
    forms: Object.entries(operation['x-identifier-forms']).map(
      ([form, { mayCreate = false, answers = {}, ...rest }]) => {
        const example = body.examples[form];
        if (!example) throw new UserError(`${name} has no request example named ${form}`);
        return { name: form, ...rest, mayCreate, answers, params: example.value };
      },
    ),
    causes: operation['x-error-causes'].map((cause) => {
      const found = causes.get(cause);
      if (!found)
        throw new UserError(`${name} names the cause ${cause}, which no code of the catalogue has`);
      return found;
    }),
    webhookParams: params.filter(([, p]) => p['x-required-with'] === 'webhook').map(([key]) => key),
    secretParams: params.filter(([, p]) => p['x-secret'] === true).map(([key]) => key),
    answer: operation.responses['200'].content['application/json'].schema,
  };
}

/** The scope, which the alternative with a token names. */
function scopeOf({ operationId, security }: Operation): string {
  const scope = Object.values(security?.[1] ?? {})[0]?.[0];
  if (scope === undefined) {
    throw new UserError(
      `${operationId} names no scope: its security must be [{}, { BearerToken: [scope] }]`,
    );
  }
  return scope;
}

interface ParamsSchema {
  $ref?: string;
  oneOf?: ParamsSchema[];
  properties?: Record<string, Record<string, unknown>>;
}

/** The properties of a request schema, those of every branch of a union included. */
function collectProperties(
  schema: ParamsSchema,
  bundle: Bundle,
): [string, Record<string, unknown>][] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return collectProperties(bundle.components.schemas[name] ?? {}, bundle);
  }
  return [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.oneOf ?? []).flatMap((branch) => collectProperties(branch, bundle)),
  ];
}
