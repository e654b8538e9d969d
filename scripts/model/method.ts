import { UserError } from '../lib/user-error.js';
import type { Cause } from './causes.js';
import type { Bundle, Operation, ParamValue, ParamValues } from './read-bundle.js';
import { below, type Pointer, resolve } from './references.js';
import type { Schema, SchemaReader } from './schema.js';

/** A method of the contract: its parameters, its results and its errors. */
export interface Method {
  readonly name: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly scope: string;
  /** Who may call it, in Markdown. */
  readonly caller: string;
  /** The vendor's page of the method. */
  readonly vendorPage?: string;
  readonly deprecated: boolean;
  /** The method to call in place of a deprecated one. */
  readonly successor?: string;
  readonly params: Schema;
  /** Parameters needed only when the call goes through a webhook. */
  readonly webhookParams: readonly string[];
  /** Parameters whose value is a secret. */
  readonly secretParams: readonly string[];
  readonly forms: readonly IdentifierForm[];
  /** A success answer, envelope included. */
  readonly answer: Schema;
  /** The shapes that `result` can have. */
  readonly results: readonly Schema[];
  /** Every example of an answer, in the order of the contract. */
  readonly examples: readonly Example[];
  /** The causes that the operation itself names. */
  readonly causes: readonly Cause[];
  readonly samples: readonly CodeSample[];
}

/**
 * `same`: equal as text; `number`: its digits; `dialog`: `chat` and its digits, or a user's id; `user-code`:
 * equal without a leading `imol|`.
 */
type Relation = 'same' | 'number' | 'dialog' | 'user-code';

/** A documented form of identifier, with a whole request that has it. */
export interface IdentifierForm {
  readonly name: string;
  readonly title: string;
  /** Undefined for a call that needs no identifier. */
  readonly parameter: string | undefined;
  /** Which identifier of a portal fits it: `chat`, `user`, `line-session`, … */
  readonly kind: string | undefined;
  /** The call may create a chat that did not exist. */
  readonly mayCreate: boolean;
  readonly params: ParamValues;
  /** The value of the parameter in that request. */
  readonly identifier: ParamValue | undefined;
  /** By path in the result, how its value relates to the identifier. */
  readonly answers: Readonly<Record<string, Relation>>;
}

interface Example {
  readonly name: string;
  readonly title: string;
  readonly status: string;
  readonly value: unknown;
}

export interface CodeSample {
  readonly label: string;
  readonly lang: string;
  readonly source: string;
}

/** What the methods are read from. */
export interface MethodContext {
  readonly bundle: Bundle;
  readonly schemas: SchemaReader;
  readonly causes: readonly Cause[];
}

/**
 * The methods, in the order of the contract.
 * @throws UserError naming the operation and what is missing
 */
export function methodsOf(context: MethodContext): Method[] {
  return Object.entries(context.bundle.paths).map(([path, { post }]) =>
    readMethod(path, post, context),
  );
}

function readMethod(path: string, operation: Operation, context: MethodContext): Method {
  const name = operation.operationId;
  const pointer = below('#', 'paths', path, 'post');
  if (path !== `/${name}`) {
    throw new UserError(
      `path ${path} needs a post operation whose operationId is ${path.slice(1)}`,
    );
  }
  const params = paramsOf(operation, pointer, context);
  const all = [params, ...params.branches].flatMap(({ properties }) => properties);
  const keys = (chosen: typeof all) => [...new Set(chosen.map(({ key }) => key))];
  const answer = answerOf(operation, pointer, context);
  return {
    name,
    path,
    tag: operation.tags[0],
    summary: operation.summary,
    description: operation.description,
    scope: scopeOf(operation),
    caller: operation['x-caller'],
    ...(operation.externalDocs && { vendorPage: operation.externalDocs.url }),
    deprecated: operation.deprecated ?? false,
    ...(operation['x-successor'] !== undefined && { successor: operation['x-successor'] }),
    params,
    webhookParams: keys(all.filter(({ requiredWith }) => requiredWith === 'webhook')),
    secretParams: keys(all.filter(({ secret }) => secret)),
    forms: formsOf(operation),
    answer,
    results: resultsOf(answer),
    examples: examplesOf(operation, context.bundle),
    causes: causesNamed(operation, context.causes),
    samples: operation['x-codeSamples'],
  };
}

const json = 'application/json';

function paramsOf({ requestBody }: Operation, pointer: Pointer, { schemas }: MethodContext) {
  const at = below(pointer, 'requestBody', 'content', json, 'schema');
  return schemas.read(requestBody.content[json].schema, at, 'request');
}

function answerOf({ operationId, responses }: Operation, pointer: Pointer, context: MethodContext) {
  const at = below(pointer, 'responses', '200');
  const success = responses['200'] && resolve(context.bundle, responses['200'], at);
  const schema = success?.node.content?.[json].schema;
  if (!success || !schema) {
    throw new UserError(`${operationId} needs a response 200 with a schema of its ${json}`);
  }
  return context.schemas.read(schema, below(success.pointer, 'content', json, 'schema'), 'answer');
}

/** The shapes under `result`, through every form of the envelope. */
function resultsOf(answer: Schema): Schema[] {
  if (answer.branches.length > 0) return answer.branches.flatMap(resultsOf);
  const result = answer.properties.find(({ key }) => key === 'result');
  return result ? shapesOf(result.schema) : [];
}

function shapesOf(schema: Schema): Schema[] {
  return schema.branches.length > 0 ? schema.branches.flatMap(shapesOf) : [schema];
}

/** The scope that the access token or the webhook needs. */
function scopeOf({ operationId, security }: Operation): string {
  const [scope] = security.flatMap((way) => Object.values(way).flat());
  if (scope !== undefined) return scope;
  throw new UserError(
    `${operationId} names no scope: its security must be [{}, { BearerToken: [scope] }]`,
  );
}

function formsOf(operation: Operation): IdentifierForm[] {
  const requests = operation.requestBody.content[json].examples;
  return Object.entries(operation['x-identifier-forms']).map(([name, form]) => {
    const example = requests[name];
    if (!example) {
      throw new UserError(`${operation.operationId} has no request example named ${name}`);
    }
    const { parameter, kind, mayCreate = false, answers = {} } = form;
    const title = example.summary ?? name;
    const params = example.value;
    const identifier = parameter === undefined ? undefined : params[parameter];
    return { name, title, parameter, kind, mayCreate, params, identifier, answers };
  });
}

function examplesOf({ responses }: Operation, bundle: Bundle): Example[] {
  return Object.entries(responses).flatMap(([status, response]) => {
    const { content } = resolve(bundle, response, '#').node;
    return Object.entries(content?.[json].examples ?? {}).map(([name, example]) => {
      const { summary = name, value } = resolve(bundle, example, '#').node;
      return { name, title: summary, status, value };
    });
  });
}

function causesNamed(operation: Operation, causes: readonly Cause[]): Cause[] {
  return (operation['x-error-causes'] ?? []).map((name) => {
    const found = causes.find((cause) => cause.name === name);
    if (found) return found;
    throw new UserError(
      `${operation.operationId} names the cause ${name}, which no code of the catalogue has`,
    );
  });
}
