import { headings } from '../../lib/texts.js';

const longest = 60;

/** Titles and summaries are present and short, begin with a capital, and end without a period. */
export default function headingStyle(document) {
  const findings = [];
  for (const { text, path } of headings(document)) {
    for (const message of faults(text)) findings.push({ message, path });
  }
  return findings;
}

function* faults(text) {
  if (typeof text !== 'string' || text.trim() === '') {
    yield 'a heading must be given';
    return;
  }
  if (/\bTODO\b/.test(text)) yield 'fill in what says TODO';
  if (!/^[\p{Lu}\p{Nd}]/u.test(text)) yield 'begin a heading with a capital or a digit';
  if (text.endsWith('.')) yield 'a heading has no period';
  if (text.length > longest)
    yield `a heading has ${longest} characters at most, not ${text.length}`;
}
