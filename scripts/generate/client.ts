import type { Contract } from '../model/contract.js';
import type { Method } from '../model/method.js';
import type { Schema } from '../model/schema.js';
import { callFile } from './call.js';
import { openLineFile } from './open-line.js';
import { openapiTypes } from './openapi-types.js';
import { banner, union } from './source.js';
import { unifiedFile } from './unified.js';
import { validatorFiles } from './validators.js';

/** The generated files of the client, by name. */
export async function clientFiles(contract: Contract): Promise<Record<string, string>> {
  const { openapi, schemas } = await openapiTypes(contract.document);
  const names = Object.keys(schemas).sort();
  return {
    'openapi.ts': `${banner}import type {\n  ${names.join(',\n  ')},\n} from './schemas.js';\n\n${openapi}`,
    'methods.ts': methodsFile(contract),
    'call.ts': callFile(contract),
    'schemas.ts': schemasFile(contract, schemas),
    'relations.ts': relationsFile(contract),
    'unified.ts': unifiedFile(contract),
    'open-line.ts': openLineFile(contract),
    ...validatorFiles(contract),
  };
}

function methodsFile({ methods, systemCauses, batchCauses }: Contract): string {
  const secrets = methods.flatMap(({ secretParams }) => secretParams);
  const identifiers = methods.flatMap(({ forms }) => forms.flatMap((form) => form.parameter ?? []));
  return `${banner}import type { operations } from './openapi.js';

type Params<Name extends keyof operations> =
  operations[Name]['requestBody']['content']['application/json'];

type Result<Name extends keyof operations> =
  operations[Name]['responses'][200]['content']['application/json']['result'];

/** What each method accepts, returns, and fails with. */
export interface Methods {
${methods.map(methodType).join('\n')}
}

/** The codes that any call can fail with, alone or as a command of a batch. */
export type SystemErrorCode =
${[...new Set([...systemCauses, ...batchCauses].map(({ code }) => code))]
  .sort()
  .map((code) => `  | '${code}'`)
  .join('\n')};

/** The parameters whose value is a secret. */
export const secretParams: readonly string[] = ${list(secrets)};

/** The parameters that identify the chat. */
export const identifierParams: readonly string[] = ${list(identifiers)};

/** The kinds of result of each method whose result is not always an object. */
export const resultKinds: ReadonlyMap<string, readonly string[]> = new Map([
${methods.flatMap(resultKindsLine).join('')}]);
`;
}

function list(names: readonly string[]): string {
  return `[${[...new Set(names)].map((name) => `'${name}'`).join(', ')}]`;
}

function resultKindsLine({ name, results }: Method): string[] {
  const kinds = [...new Set(results.flatMap(kindsOf))];
  return kinds.join() === 'object' ? [] : [`  ['${name}', ${list(kinds)}],\n`];
}

/** What kinds of JSON value a schema admits, as the client names them. */
function kindsOf({ types }: Schema): string[] {
  if (types.length === 0) return ['object'];
  return types.map((type) => (type === 'integer' ? 'number' : type));
}

function methodType(method: Method): string {
  const notes = [`${method.summary}. Scope: \`${method.scope}\`.`];
  if (method.successor) notes.push(`@deprecated Call ${method.successor}.`);
  const comment =
    notes.length === 1 ? `/** ${notes[0]} */` : `/**\n   * ${notes.join('\n   * ')}\n   */`;
  return `  ${comment}
  '${method.name}': {
    params: Params<'${method.name}'>;
    /** Optional parameters that a call through a webhook requires. */
    webhookParams: ${union(method.webhookParams)};
    result: Result<'${method.name}'>;
    /** The codes that only this method has, in addition to \`SystemErrorCode\`. */
    code: ${union(method.causes.map(({ code }) => code))};
  };`;
}

function relationsFile({ methods }: Contract): string {
  return `${banner}import type { MethodName } from '../method.js';

/** How values of a result, by path, are related to the identifier that was sent. */
export interface Relation {
  readonly parameter: string;
  /** The identifiers to which this applies. */
  readonly pattern: RegExp;
  /**
   * \`same\`: equal, compared as text; \`number\`: the digits of the identifier; \`dialog\`: \`chat\` and
   * these digits, or a user's id; \`user-code\`: equal after a leading \`imol|\` is cut off. What a result
   * does not have, or has as \`null\`, is not compared.
   */
  readonly answers: Readonly<Record<string, 'same' | 'number' | 'dialog' | 'user-code'>>;
}

/** What each method's result says about the identifier that was sent. */
export const relations: Readonly<Record<MethodName, readonly Relation[]>> = {
${methods.map(({ name, forms }) => `  '${name}': [\n${forms.flatMap(relation).join('')}  ],`).join('\n')}
};
`;
}

function relation({ parameter, identifier, answers }: Method['forms'][number]): string[] {
  if (parameter === undefined || Object.keys(answers).length === 0) return [];
  return [
    `    { parameter: '${parameter}', pattern: ${patternOf(identifier)}, answers: ${JSON.stringify(answers)} },\n`,
  ];
}

/** Identifiers like `chat1435` share a prefix before their number; others are of one kind anyway. */
function patternOf(example: unknown): RegExp {
  const prefix = /^([a-z]*)\d+$/i.exec(String(example))?.[1];
  return prefix === undefined ? /^/ : new RegExp(`^${prefix}\\d+$`, 'i');
}

function schemasFile(
  { schemas }: Contract,
  declarations: Readonly<Record<string, string>>,
): string {
  const all = Object.entries(declarations).sort(([a], [b]) => (a < b ? -1 : 1));
  return banner + all.map(([name, text]) => `${docOf(schemas[name])}${text}`).join('\n');
}

function docOf(schema: { description?: string } = {}): string {
  const lines = (schema.description ?? '').trim().split('\n');
  if (lines.length > 1) return `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`;
  return lines[0] ? `/** ${lines[0]} */\n` : '';
}
