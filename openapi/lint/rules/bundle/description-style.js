import { sentences } from '../../lib/texts.js';

/** A description begins with a capital, ends with a period, and speaks in the present tense. */
export default function descriptionStyle(document) {
  const findings = [];
  for (const { text, path } of sentences(document)) {
    for (const message of faults(text.trim())) findings.push({ message, path });
  }
  return findings;
}

/** Sentences that only repeat the name of what they describe. */
const sayNothing = [
  /^The (answer|chat|data|entity|object|result|user|value|viewer)\.$/,
  /\bmore data\b/i,
  /\bthe portal does not have this\b/i,
  /\bthe caller may not do this\b/i,
];

const claimTooMuch =
  /\b(every|any) (success|failure|answer|error|portal) (carries|has|is|returns|sends)\b|\bof every (failure|success|answer)\b|\balways (0|null|true|false|empty)\b/i;

function* faults(text) {
  if (text === '') return;
  if (/\bTODO\b/.test(text)) yield 'fill in what says TODO';
  const prose = text.replaceAll(/`[^`]*`/g, '`code`');
  const future = /\b(will|shall|won't|going to)\b/i.exec(prose);
  if (!/^[\p{Lu}\p{Nd}`]/u.test(text)) yield 'begin with a capital, a digit, or code in backticks';
  if (!text.endsWith('.')) yield 'end with a period';
  if (future) yield `use the present tense, without "${future[0]}"`;
  const empty = sayNothing.find((pattern) => pattern.test(text));
  if (empty) yield `"${empty.exec(text)[0]}" only repeats the name: say more than the name`;
  const claim = claimTooMuch.exec(prose);
  if (claim) yield `"${claim[0]}" has exceptions: say only what is known`;
  if (/\S {2,}/.test(prose)) yield 'put one space, not two';
}
