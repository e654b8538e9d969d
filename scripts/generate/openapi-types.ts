import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';

/**
 * The types of an OpenAPI document, as TypeScript source. This is the only file that knows
 * openapi-typescript.
 *
 * A string with `x-known-values` becomes a union of those values that stays open:
 * `'owner' | 'member' | (string & {})`, so that editors offer them and new ones still fit.
 */
export async function openapiTypes(document: object): Promise<string> {
  const ast = await openapiTS(document as OpenAPI3, {
    defaultNonNullable: false,
    transform: (schema) =>
      'x-known-values' in schema ? openUnion(schema['x-known-values'] as string[]) : undefined,
  });
  return astToString(ast);
}

function openUnion(values: readonly string[]): ts.TypeNode {
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
