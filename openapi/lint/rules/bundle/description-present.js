import { described } from '../../lib/texts.js';

/** Everything that readers see has a description. */
export default function descriptionPresent(document) {
  return [...described(document)]
    .filter(({ node }) => typeof node?.description !== 'string' || node.description.trim() === '')
    .map(({ what, path }) => ({ message: `${what} must have a description`, path }));
}
