import type { Method } from '../../../../scripts/model/method.js';
import type { Guide } from '../layout/site-map.js';

/** The index for assistants, in the form of llmstxt.org. */
export function llmsText(methods: readonly Method[], guides: readonly Guide[]): string {
  return `# Bitrix24 chat reads

> The contract of the four REST methods of Bitrix24 that read a chat: parameters, every field of the answers with type and nullability, every error with cause and remedy, code samples.

Decide by the \`error\` code of a failure, not by its status or text. Objects are open: ignore keys that you do not know. Ids are numbers since 2020 and strings on portals of 2017.

## Methods

${methods.map(line).join('\n')}

## Guide

- [Guide](guide.md): calling a method, webhooks, OAuth and refresh, limits, batches, open lines, roles, generations of portals
- [Errors](errors.md): every error of the methods, of the portal and of batches
- [Changelog](changelog.md): what changed in the contract
${guides.map(({ file, title }) => `- [${title}](${file.replace('.html', '.md')})`).join('\n')}

## Contract

- [Everything in one file](llms-full.txt): the guide, the methods and the errors as Markdown
- [OpenAPI 3.1](openapi.json): the whole contract in one document
- [Reference](reference.html): the contract as a page with search
- [Comparison](compare.html): which method to call, how the fields of the dialects map to each other, how to migrate
`;
}

function line({ name, summary, scope, successor }: Method): string {
  const status = successor === undefined ? '' : `; deprecated, call ${successor}`;
  return `- [${name}](${name}.md): ${summary.toLowerCase()} (scope ${scope}${status})`;
}
