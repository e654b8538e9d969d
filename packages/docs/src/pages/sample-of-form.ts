import type { IdentifierForm } from '../../../../scripts/model/method.js';

/**
 * A code sample with the identifier of another form: the sample's parameter and value are replaced, in
 * the same notation. If neither is found, the sample is left unchanged.
 */
export function sampleOfForm(
  source: string,
  forms: readonly IdentifierForm[],
  chosen: IdentifierForm,
): string {
  for (const form of forms) {
    const before = notations(form);
    const after = notations(chosen);
    const found = before.findIndex((text) => source.includes(text));
    const replacement = after[found];
    if (replacement !== undefined) return source.replaceAll(before[found] ?? '', () => replacement);
  }
  return source;
}

/** The parameter and its value in JSON, in TypeScript and in PHP. */
function notations({ parameter, identifier }: IdentifierForm): string[] {
  if (parameter === undefined) return [];
  const value = identifier ?? '';
  const quoted = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
  return [
    `${JSON.stringify(parameter)}:${JSON.stringify(value)}`,
    `${parameter}: ${quoted}`,
    `'${parameter}' => ${quoted}`,
  ];
}
