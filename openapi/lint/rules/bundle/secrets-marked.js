import { schemas } from '../../lib/schemas.js';

const telling = /token|secret|password/i;

/** A property with the name of a secret is marked as one. */
export default function secretsMarked(document) {
  const findings = [];
  for (const { schema, path, role } of schemas(document)) {
    if (role !== 'property' || !telling.test(String(path.at(-1)))) continue;
    if (schema['x-secret'] === true) continue;
    const message = `${path.at(-1)} has the name of a secret: add x-secret: true, so that no report shows it`;
    findings.push({ message, path });
  }
  return findings;
}
