import { createRequire } from 'node:module';
import type { OpenAPI3 } from 'openapi-typescript';
import type { InterfaceDeclaration, Node, TypeElement, TypeNode } from 'typescript';

// As CommonJS the compiler's nine megabytes load in half the time, because no loader parses them.
const require = createRequire(import.meta.url);
const ts: typeof import('typescript') = require('typescript');
const {
  default: openapiTS,
  astToString,
}: typeof import('openapi-typescript') = require('openapi-typescript');

/** The types of a contract, as TypeScript source. */
export interface OpenapiTypes {
  /** `paths`, `operations` and `components`, which name the schemas. */
  readonly openapi: string;
  /** The declaration of each schema, by name. */
  readonly schemas: Readonly<Record<string, string>>;
}

/**
 * The types of an OpenAPI document. This is the only file that knows openapi-typescript.
 *
 * A string with `x-known-values` becomes an open union, `'owner' | 'member' | (string & {})`: editors offer
 * these values, and new ones still match. A property that can only be `null` must be omitted, so it becomes
 * `?: never`. Schemas have names, so that editors and errors show `Chat` and not its forty fields.
 */
export async function openapiTypes(document: object): Promise<OpenapiTypes> {
  const ast = await openapiTS(prepared(document) as OpenAPI3, {
    defaultNonNullable: false,
    transform: (schema: object | boolean) =>
      typeof schema === 'object' && 'x-known-values' in schema
        ? openUnion(schema['x-known-values'] as string[])
        : undefined,
  });
  const members = schemaMembers(ast);
  const declarations = members.map(([name, type]) => [
    name,
    byName(astToString([declared(name, type)])),
  ]);
  const text = astToString(ast);
  // Inside `components` a schema is declared; elsewhere it is a reference.
  const start = text.indexOf('    schemas: {');
  const end = text.indexOf('\n    };', start);
  const names = members.map(([name]) => `        ${name}: ${name};`).join('\n');
  return {
    openapi: byName(`${text.slice(0, start)}    schemas: {\n${names}${text.slice(end)}`),
    schemas: Object.fromEntries(declarations),
  };
}

/** The schemas of the interface `components`, as openapi-typescript declares them. */
function schemaMembers(ast: readonly Node[]): [name: string, type: TypeNode][] {
  const components = ast.find(
    (node): node is InterfaceDeclaration =>
      ts.isInterfaceDeclaration(node) && node.name.text === 'components',
  );
  const schemas = components?.members.find((member) => nameOf(member) === 'schemas');
  const type = schemas && ts.isPropertySignature(schemas) ? schemas.type : undefined;
  if (!type || !ts.isTypeLiteralNode(type)) return [];
  return type.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type ? [[nameOf(member), member.type]] : [],
  );
}

function declared(name: string, type: TypeNode): Node {
  const { factory } = ts;
  const modifiers = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  return ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
}

function nameOf({ name }: TypeElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}

function byName(text: string): string {
  // Editors show the text before the first tag on hover.
  return text.replace(/components\["schemas"\]\["(\w+)"\]/g, '$1').replace(/@description /g, '');
}

/** The document for openapi-typescript. */
function prepared(document: object): object {
  const { components } = document as { components: { schemas: Record<string, Described> } };
  // A property without a description has the one of the schema that it refers to.
  const describe = ([name, schema]: [string, Described]): [string, unknown] => {
    const target = components.schemas[schema.$ref?.split('/').at(-1) ?? ''];
    const description = schema.description ?? target?.description;
    return [name, schema.$ref && description ? { ...schema, description } : schema];
  };
  return JSON.parse(JSON.stringify(withoutNulls(document)), (key, value: unknown) =>
    key === 'properties' ? Object.fromEntries(Object.entries(value ?? {}).map(describe)) : value,
  ) as object;
}

interface Described {
  readonly $ref?: string;
  readonly description?: string;
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
