import { schemas } from '../../lib/schemas.js';

const cases = {
  snake_case: /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  camelCase: /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/,
  UPPER_CASE: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
};

/** The keys of an object are all in the same case. */
export default function propertyCase(document) {
  const findings = [];
  for (const { schema, path } of schemas(document)) {
    const names = Object.keys(schema.properties ?? {});
    const fits = Object.entries(cases).map(([, pattern]) =>
      names.filter((name) => pattern.test(name)),
    );
    const best = fits.reduce((most, each) => (each.length > most.length ? each : most), []);
    for (const name of names.filter((each) => !best.includes(each))) {
      const message = `${name} is in another case than the other keys of its object`;
      findings.push({ message, path: [...path, 'properties', name] });
    }
  }
  return findings;
}
