import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Contract } from '../model/contract.js';
import { banner } from './source.js';

const document = 'contract.json';

/**
 * The client's checks of each result, compiled to plain functions: no `eval`, and no Ajv at run time. Formats
 * are omitted: they would need a dependency, and portals write dates in many ways.
 */
export function validatorFiles(contract: Contract): Record<string, string> {
  // Draft 7 has every keyword that the contract uses, and its code does not track evaluated keys.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    messages: false,
    validateFormats: false,
    // The lint has checked the contract against the meta-schema, which takes long to compile.
    meta: false,
    validateSchema: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema({ ...withoutAnnotations(contract.document), $id: document });

  const names: Record<string, string> = {};
  const entries = contract.methods.map((method) => {
    const functions = method.results.map(({ pointer }) => {
      const name = `check_${pointer.replace(/\W+/g, '_')}`;
      names[name] = `${document}${pointer}`;
      return name;
    });
    return `  '${method.name}': [${functions.join(', ')}],`;
  });
  const code = runnable(standaloneCode(ajv, names));
  return {
    'validators.js': `${banner}${code}
/** A check for each shape of a result, by method. */
export const validators = {
${entries.join('\n')}
};
`,
    'validators.d.ts': `${banner}import type { MethodName } from '../method.js';

/** A check; its findings are in \`errors\` until the next check. */
export interface Check {
  (result: unknown): boolean;
  errors?:
    | {
        keyword: string;
        instancePath: string;
        params: { missingProperty?: string };
      }[]
    | null;
}

/** A check for each shape of a result, by method. */
export declare const validators: Readonly<Record<MethodName, readonly Check[]>>;
`,
  };
}

/** Keywords for people only. A check contains its schema, so they would only make it larger. */
const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'examples',
  'deprecated',
]);

/** A document without annotations and `x-` words, but with properties that have such a name. */
function withoutAnnotations(node: object): object {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([word]) => !annotations.has(word) && !word.startsWith('x-'))
      .map(([word, value]) => [word, word === 'properties' ? eachOf(value) : bare(value)]),
  );
}

function eachOf(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, bare(value)]));
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  return typeof value === 'object' && value !== null ? withoutAnnotations(value) : value;
}

function runnable(code: string): string {
  if (/\brequire\(/.test(code)) throw new Error('a check needs a module at run time');
  return code
    .replace(/^"use strict";\s*/, '')
    .replace(/^export const (check_)/gm, 'const $1')
    .replace(/^const (schema\d+) = .*;\n/gm, (line, name: string) =>
      // Ajv also exports the schema, which is rarely read.
      code.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : '',
    );
}
