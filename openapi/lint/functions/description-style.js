import { sentences } from '../lib/texts.js';

export default function descriptionStyle(document) {
  const findings = [];
  for (const { text, path } of sentences(document)) {
    for (const message of faults(text.trim())) findings.push({ message, path });
  }
  return findings;
}

function* faults(text) {
  if (text === '') return;
  if (/\bTODO\b/.test(text)) yield 'fill in what says TODO';
  const prose = text.replaceAll(/`[^`]*`/g, '`code`');
  const future = /\b(will|shall|won't|going to)\b/i.exec(prose);
  if (!/^[\p{Lu}\p{Nd}`]/u.test(text)) yield 'begin with a capital, a digit, or code in backticks';
  if (!text.endsWith('.')) yield 'end with a period';
  if (future) yield `say it in the present tense, without "${future[0]}"`;
  if (/\S {2,}/.test(prose)) yield 'put one space, not two';
}
