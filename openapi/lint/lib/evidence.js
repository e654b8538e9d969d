import { entries, list } from './contract.js';

const kindsOfEvidence = ['page', 'source', 'live', 'inference'];

/** Whether a value names facts, or addresses of vendor pages, by kind of evidence. */
export function isEvidence(value) {
  const kinds = entries(value);
  return (
    kinds.length > 0 &&
    kinds.every(([kind, ids]) => kindsOfEvidence.includes(kind) && list(ids).length > 0 && ids.every(isId))
  );
}

function isId(id) {
  return typeof id === 'string' && /^([a-z0-9]+(-[a-z0-9]+)*|https:\/\/\S+)$/.test(id);
}
