import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { paths } from '../../lib/paths.js';
import { bundleWithRedocly } from '../../lib/redocly.js';

interface MediaType {
  schema: object;
  examples: Record<string, { $ref?: string; value?: unknown }>;
}

interface Response {
  $ref?: string;
  content?: { 'application/json': MediaType };
}

interface Operation {
  requestBody: { content: { 'application/json': MediaType } };
  responses: Record<string, Response>;
}

export interface Bundle {
  paths: Record<string, { post: Operation }>;
  components: {
    schemas: Record<string, object>;
    responses: Record<string, Response>;
    examples: Record<string, { value: unknown }>;
  };
}

/** Bundles the current spec. */
export async function bundleNow(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'b24-bundle-'));
  try {
    const file = join(folder, 'openapi.json');
    await bundleWithRedocly(paths.spec, file);
    return JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface PlacedExample {
  readonly operation: string;
  readonly place: string;
  readonly name: string;
  readonly schema: object;
  readonly value: unknown;
}

/** Every example of every request and answer, with the schema that it must fit. */
export function placedExamples(bundle: Bundle): PlacedExample[] {
  return Object.entries(bundle.paths).flatMap(([path, { post }]) => {
    const places = [
      ['request', post.requestBody.content['application/json']] as const,
      ...Object.entries(post.responses).map(
        ([status, response]) => [status, jsonOf(bundle, response)] as const,
      ),
    ];
    return places.flatMap(([place, { schema, examples }]) =>
      Object.entries(examples).map(([name, example]) => ({
        operation: path.slice(1),
        place,
        name,
        schema,
        value: example.$ref ? bundle.components.examples[last(example.$ref)]?.value : example.value,
      })),
    );
  });
}

function jsonOf(bundle: Bundle, response: Response): MediaType {
  const resolved = response.$ref ? bundle.components.responses[last(response.$ref)] : response;
  const media = resolved?.content?.['application/json'];
  if (!media) throw new Error('a response without JSON');
  return media;
}

function last(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** Validates values by schemas of the bundle; returns what is wrong, or an empty list. */
export function schemaJudge(bundle: Bundle): (schema: object, value: unknown) => string {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'bundle', components: bundle.components });
  const absolute = (schema: object): object =>
    JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components/', '"bundle#/components/'),
    ) as object;
  return (schema, value) => {
    const validate = ajv.compile(absolute(schema));
    return validate(value) ? '' : ajv.errorsText(validate.errors);
  };
}
