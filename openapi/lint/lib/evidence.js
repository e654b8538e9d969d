import { entries, list } from './contract.js';

const kindsOfEvidence = ['page', 'source', 'live', 'inference'];

/** What is wrong with a value that must list facts or vendor pages by kind of evidence. */
export function evidenceFault(value) {
  const kinds = entries(value);
  const ids = kinds.flatMap(([, each]) => list(each));
  if (ids.includes('TODO')) return 'fill in what says TODO in its evidence';
  const sound =
    kinds.length > 0 &&
    kinds.every(([kind, each]) => kindsOfEvidence.includes(kind) && list(each).length > 0) &&
    ids.every(isId);
  return sound ? undefined : 'list the facts that it rests on, by page, source, live or inference';
}

function isId(id) {
  return typeof id === 'string' && /^([a-z0-9]+(-[a-z0-9]+)*|https:\/\/\S+)$/.test(id);
}
