import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Absolute paths of the repository. */
export const paths = {
  root,
  spec: `${root}openapi/openapi.yaml`,
  facts: `${root}docs/wire-facts.md`,
  redoclyConfig: `${root}openapi/lint/redocly.yaml`,
  dist: `${root}openapi/dist`,
  bundle: `${root}openapi/dist/openapi.json`,
  published: `${root}openapi/dist/published`,
  docs: `${root}openapi/dist/docs`,
  apiDocs: `${root}openapi/dist/docs/api`,
  client: `${root}packages/client`,
  reports: `${root}reports`,
  cache: `${root}node_modules/.cache/b24-chat`,
} as const;
