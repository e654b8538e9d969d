import { described } from '../../lib/texts.js';

/** Whatever a reader meets has a description. */
export default function descriptionPresent(document) {
  return [...described(document)]
    .filter(({ node }) => typeof node?.description !== 'string' || node.description.trim() === '')
    .map(({ what, path }) => ({ message: `${what} must have a description`, path }));
}
