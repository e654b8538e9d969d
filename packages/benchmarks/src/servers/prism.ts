import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The arguments that start Prism's mock of a spec on a free port. */
export const prismArguments = (specFile: string): string[] => [
  require.resolve('@stoplight/prism-cli/dist/index.js'),
  'mock',
  '--port',
  '0',
  specFile,
];

/** A spec, as JSON, with which Prism answers a POST to one path with exactly the bytes of the example. */
export const specOf = (path: string, example: unknown): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'One answer', version: '1' },
    paths: {
      [path]: {
        post: {
          requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
          responses: {
            200: { description: 'The chat', content: { 'application/json': { example } } },
          },
        },
      },
    },
  });
