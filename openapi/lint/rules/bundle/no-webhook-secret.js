import { entries, list } from '../../lib/contract.js';

const webhook = /\/rest\/\d+\/([\w-]+)/g;

/** No text contains the URL of a real webhook. */
export default function noWebhookSecret(document) {
  const placeholders = list(document.servers).map(
    (server) => server?.variables?.webhookSecret?.default,
  );
  const findings = [];
  for (const { text, path } of strings(document, [])) {
    for (const [, secret] of text.matchAll(webhook)) {
      if (placeholders.includes(secret)) continue;
      const message =
        'this webhook URL could have a real secret: write webhook-secret, or a variable';
      findings.push({ message, path });
    }
  }
  return findings;
}

function* strings(value, path) {
  if (typeof value === 'string') yield { text: value, path };
  const children = Array.isArray(value) ? value.entries() : entries(value);
  for (const [key, child] of children) yield* strings(child, [...path, key]);
}
