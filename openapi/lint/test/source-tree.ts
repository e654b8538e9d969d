import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { runSpectral, withOnly } from '../spectral.js';

// A small contract of many files in which every rule of the source has something to check.

type Files = Record<string, unknown>;

/** The changes of a test: the content of a file, or undefined to remove it. */
export type FileChanges = Files;

/** The findings of a rule of the source in the changed files. */
export async function foundInSource(rule: string, changes: FileChanges = {}) {
  return withTree(changes, async (root) => {
    const spec = join(root, 'openapi.yaml');
    const text = readFileSync(spec, 'utf8');
    const results = await withOnly(
      'source',
      (each) => each === rule,
      () => runSpectral('source', text, spec),
    );
    return results
      .filter(({ code }) => code === rule)
      .map(({ code, path, source = '' }) => ({ rule: code, file: relative(root, source), path }));
  });
}

/** Writes the files to a new folder, which is removed afterwards. */
export async function withTree<T>(
  changes: FileChanges,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'b24-source-'));
  try {
    for (const [file, content] of Object.entries({ ...files(), ...changes })) {
      if (content === undefined) continue;
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), typeof content === 'string' ? content : stringify(content));
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

export function files(): Files {
  return {
    'openapi.yaml': root(),
    'paths/demo.item.get.yaml': path(),
    'components/securitySchemes/Token.yaml': {
      type: 'http',
      scheme: 'bearer',
      description: 'An access token.',
    },
    'components/schemas/Item.yaml': {
      type: 'object',
      description: 'A thing.',
      properties: { color: { $ref: 'values/Color.yaml' } },
    },
    'components/schemas/values/Color.yaml': { type: 'string', description: 'A colour.' },
    'components/responses/Unauthorized.yaml': {
      description: 'The credentials do not suffice.',
      content: {
        'application/json': {
          schema: { $ref: '../schemas/Item.yaml' },
          examples: { 'no-auth': { $ref: '../examples/no-auth.yaml' } },
        },
      },
    },
    'components/examples/no-auth.yaml': {
      summary: 'No credentials',
      externalValue: '../../examples/system/401-no-auth.json',
    },
    'examples/system/401-no-auth.json': '{}',
    'examples/demo.item.get/200-item.json': '{}',
    'code-samples/client/demo.item.get.ts': 'import: {\n  not: "YAML" at all',
    'code-samples/curl/demo.item.get.sh': 'curl -X POST\n\t- "- : {',
    'guides/introduction.md': '# A guide\n\n- *not* YAML: `{`',
  };
}

function root() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Demo',
      version: '1.0.0',
      description: { $ref: 'guides/introduction.md' },
      contact: { name: 'Nobody' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://example.bitrix24.com/rest', description: 'OAuth.' }],
    tags: [{ name: 'Demo', description: 'Things to read.' }],
    paths: { '/demo.item.get': { $ref: 'paths/demo.item.get.yaml' } },
    components: {
      securitySchemes: { Token: { $ref: 'components/securitySchemes/Token.yaml' } },
    },
  };
}

function path() {
  return {
    post: {
      operationId: 'demo.item.get',
      tags: ['Demo'],
      summary: 'Read a thing',
      description: 'Reads one thing.',
      responses: {
        '200': {
          description: 'The thing.',
          content: {
            'application/json': {
              schema: { $ref: '../components/schemas/Item.yaml' },
              examples: { item: { externalValue: '../examples/demo.item.get/200-item.json' } },
            },
          },
        },
        '401': { $ref: '../components/responses/Unauthorized.yaml' },
      },
      'x-codeSamples': [
        {
          label: 'Client',
          lang: 'TypeScript',
          source: { $ref: '../code-samples/client/demo.item.get.ts' },
        },
        { label: 'cURL', lang: 'Shell', source: { $ref: '../code-samples/curl/demo.item.get.sh' } },
      ],
    },
  };
}
