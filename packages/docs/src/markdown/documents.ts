import type { Contract } from '../../../../scripts/model/contract.js';
import { errorList, portalErrors } from '../../../../scripts/model/error-list.js';

/** The guide as Markdown: signing in, limits, batches, generations. */
export function guideMarkdown({ document }: Contract): string {
  return `# Guide to the Bitrix24 chat reads\n\n${document.info.description.trim()}\n`;
}

/** Every error as Markdown: those of each method, of the portal, and of batches. */
export function errorsMarkdown(contract: Contract): string {
  return `${[
    '# Errors of the Bitrix24 chat reads',
    'Decide by the code of a failure: statuses differ between portals for some codes, and the texts change.',
    ...contract.methods.map(({ name, causes }) =>
      [`## Errors of ${name}`, errorList(causes) || 'None beyond those of the portal.'].join(
        '\n\n',
      ),
    ),
    portalErrors(contract),
  ].join('\n\n')}\n`;
}
