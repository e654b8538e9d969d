import type { Method } from '../../../../scripts/model/method.js';

/** The index for assistants, in the form of llmstxt.org. */
export function llmsText(methods: readonly Method[]): string {
  return `# Bitrix24 chat reads

> The contract of the four REST methods of Bitrix24 that read a chat: parameters, every field of the answers with type and nullability, every error with cause and remedy, code samples.

Judge a failure by its \`error\` code and not by status or text. Objects stay open: pass over keys that you do not know. Ids are numbers since 2020 and text on portals of 2017.

## Methods

${methods.map(line).join('\n')}

## Contract

- [OpenAPI 3.1](openapi.json): the whole contract in one document
- [Reference](reference.html): the same for people, with search
- [Comparison](compare.html): which method to call, how the fields of the dialects map to each other, how to move over
`;
}

function line({ name, summary, scope, successor }: Method): string {
  const standing = successor === undefined ? '' : `; deprecated, call ${successor}`;
  return `- [${name}](${name}.md): ${summary.toLowerCase()} (scope ${scope}${standing})`;
}
