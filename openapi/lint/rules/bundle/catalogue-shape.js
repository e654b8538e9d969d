import { causes, entries, isObject } from '../../lib/contract.js';
import { evidenceFault } from '../../lib/evidence.js';

const words = [
  'evidence',
  'applies',
  'message',
  'statuses',
  'cause',
  'remedy',
  'provoke',
  'unprovoked',
];
const scopes = ['method', 'system', 'batch'];

/**
 * Every cause has its methods, message, statuses, cause and remedy, and how it is provoked or why it cannot
 * be.
 */
export default function catalogueShape(document) {
  const at = ['x-error-catalogue'];
  if (!isObject(document['x-error-catalogue'])) {
    return [{ message: 'the contract must have an x-error-catalogue', path: at }];
  }
  const findings = [];
  for (const [code, entry] of entries(document['x-error-catalogue'])) {
    if (entries(entry?.causes).length === 0) {
      findings.push({
        message: `the code ${code} must have at least one cause`,
        path: [...at, code],
      });
    }
  }
  const homes = new Map();
  for (const each of causes(document)) {
    findings.push(...faults(each).map((message) => ({ message, path: each.path })));
    if (homes.has(each.name)) {
      const message = `the cause ${each.name} is already under ${homes.get(each.name)}; names must be unique`;
      findings.push({ message, path: each.path });
    }
    homes.set(each.name, each.code);
  }
  return findings;
}

function faults({ name, cause }) {
  const strings = ['message', 'cause', 'remedy'].filter((word) => typeof cause[word] !== 'string');
  const unknown = Object.keys(cause).filter((word) => !words.includes(word));
  const lists = ['documented', 'observed'].map((word) => cause.statuses?.[word]);
  const fault = evidenceFault(cause.evidence);
  const sound = lists.every((each) => Array.isArray(each) && each.every(isStatus));
  return [
    ...strings.map((word) => `the cause ${name} must have a ${word}`),
    ...unknown.map((word) => `the cause ${name} has an unknown word: ${word}`),
    ...(scopes.includes(cause.applies)
      ? []
      : [`the cause ${name} must apply to ${scopes.join(', ')}`]),
    ...(sound && lists.flat().length > 0
      ? []
      : [`the cause ${name} must list its statuses, documented and observed, at least one in all`]),
    ...(fault === undefined ? [] : [`evidence of the cause ${name}: ${fault}`]),
    ...(isObject(cause.provoke) !== (typeof cause.unprovoked === 'string')
      ? []
      : [`the cause ${name} must say how to provoke it or why it stays unprovoked, not both`]),
  ];
}

function isStatus(value) {
  return Number.isInteger(value) && value >= 200 && value <= 599;
}
