import type { Contract, Method } from '../generate/contract.js';
import { UserError } from '../lib/user-error.js';

interface CodeSample {
  readonly label: string;
  readonly lang: string;
  readonly source: string;
}

interface Example {
  readonly name: string;
  readonly summary: string;
  readonly status: string;
  readonly value: unknown;
}

/** A method with what only the docs need of it. */
export interface DocumentedMethod extends Method {
  readonly description: string;
  readonly caller: string;
  readonly tag: string;
  readonly deprecated: boolean;
  readonly samples: readonly CodeSample[];
  /** The schema of its parameters. */
  readonly paramsSchema: object;
  /** The answers shown, successes first. */
  readonly answers: readonly Example[];
  /** The schemas that its result can have. */
  readonly answerSchemas: readonly string[];
  /** What each form of identifier is called. */
  readonly formTitles: Readonly<Record<string, string>>;
}

interface Examples {
  [name: string]: { $ref?: string; summary?: string; value?: unknown };
}

interface Response {
  $ref?: string;
  content?: { 'application/json': { examples?: Examples } };
}

interface Operation {
  description: string;
  tags: [string];
  deprecated?: boolean;
  'x-caller'?: string;
  'x-codeSamples': CodeSample[];
  requestBody: { content: { 'application/json': { schema: object; examples: Examples } } };
  responses: Record<string, Response>;
}

interface Document {
  paths: Record<string, { post: Operation }>;
  components: Record<string, Record<string, unknown>>;
}

/**
 * The methods in the order of the contract.
 * @throws UserError when an operation lacks what the docs say of it
 */
export function documentedMethods(contract: Contract): DocumentedMethod[] {
  const document = contract.document as Document;
  return contract.methods.map((method) => {
    const operation = document.paths[method.path]?.post;
    const caller = operation?.['x-caller'];
    if (!operation || caller === undefined) {
      throw new UserError(`${method.name} needs x-caller: say who may call it`);
    }
    const requests = operation.requestBody.content['application/json'].examples;
    return {
      ...method,
      description: operation.description,
      caller,
      tag: operation.tags[0],
      deprecated: operation.deprecated ?? false,
      samples: operation['x-codeSamples'],
      paramsSchema: operation.requestBody.content['application/json'].schema,
      answers: answersOf(operation, document),
      answerSchemas: resultSchemas(method.answer, contract),
      formTitles: Object.fromEntries(
        Object.entries(requests).map(([name, { summary }]) => [name, summary ?? name]),
      ),
    };
  });
}

/** Where the reference shows a method. */
export function operationLink({ tag, name }: Pick<DocumentedMethod, 'tag' | 'name'>): string {
  return `reference.html#/${tag.toLowerCase().replaceAll(' ', '-')}/${name.toLowerCase()}`;
}

/** Where the reference shows a schema. */
export function schemaLink(name: string): string {
  return `reference.html#/schemas/${name.toLowerCase()}`;
}

function answersOf({ responses }: Operation, document: Document): Example[] {
  return Object.entries(responses).flatMap(([status, given]) => {
    const response = resolve<Response>(given, document);
    return Object.entries(response.content?.['application/json'].examples ?? {}).map(
      ([name, example]) => {
        const { summary, value } = resolve<Examples[string]>(example, document);
        return { name, summary: summary ?? name, status, value };
      },
    );
  });
}

interface Schema {
  $ref?: string;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
}

/** The names of the schemas under `result`, through the envelope and its forms. */
function resultSchemas(answer: Schema, contract: Contract): string[] {
  const schemas: Record<string, Schema> = contract.schemas;
  const envelope = schemas[answer.$ref?.split('/').at(-1) ?? ''] ?? answer;
  const result = envelope.properties?.['result']?.$ref?.split('/').at(-1);
  const branches = envelope.oneOf?.flatMap((branch) => resultSchemas(branch, contract)) ?? [];
  return [...(result === undefined ? [] : [result]), ...branches];
}

function resolve<T extends { $ref?: string }>(node: T, { components }: Document): T {
  const [, , section = '', name = ''] = node.$ref?.split('/') ?? [];
  return node.$ref === undefined ? node : (components[section]?.[name] as T);
}
