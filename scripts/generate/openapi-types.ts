import { createRequire } from 'node:module';
import type { OpenAPI3 } from 'openapi-typescript';
import type { TypeNode } from 'typescript';

// Nine megabytes of compiler load in half the time as CommonJS: no loader parses them on the way.
const require = createRequire(import.meta.url);
const ts: typeof import('typescript') = require('typescript');
const {
  default: openapiTS,
  astToString,
}: typeof import('openapi-typescript') = require('openapi-typescript');

/**
 * The types of an OpenAPI document, as TypeScript source. This is the only file that knows
 * openapi-typescript.
 *
 * A string with `x-known-values` becomes a union of those values that stays open:
 * `'owner' | 'member' | (string & {})`, so that editors offer them and new ones still fit. A property
 * that can only be `null` is one to leave out, and becomes `?: never`.
 */
export async function openapiTypes(document: object): Promise<string> {
  const ast = await openapiTS(withoutNulls(document) as OpenAPI3, {
    defaultNonNullable: false,
    transform: (schema: object | boolean) =>
      typeof schema === 'object' && 'x-known-values' in schema
        ? openUnion(schema['x-known-values'] as string[])
        : undefined,
  });
  return astToString(ast);
}

/** The document with the schema `false` for each property that can only be `null`. */
function withoutNulls(document: object): object {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === 'properties' ? Object.fromEntries(Object.entries(value ?? {}).map(neverNull)) : value,
  ) as object;
}

function neverNull([name, schema]: [string, { type?: unknown }]): [string, unknown] {
  return [name, schema.type === 'null' ? false : schema];
}

function openUnion(values: readonly string[]): TypeNode {
  const { factory } = ts;
  const anyString = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  const literals = values.map((value) =>
    factory.createLiteralTypeNode(factory.createStringLiteral(value)),
  );
  return factory.createUnionTypeNode([...literals, anyString]);
}
