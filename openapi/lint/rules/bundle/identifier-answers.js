import { entries, follow, list, operations, responses } from '../../lib/contract.js';

const relations = ['same', 'number', 'dialog', 'user-code'];

/** The relations between an identifier and the answer have known names and paths that the answer has. */
export default function identifierAnswers(document) {
  const findings = [];
  for (const { url, operation, path } of operations(document)) {
    for (const [form, said] of entries(operation['x-identifier-forms'])) {
      const at = [...path, 'x-identifier-forms', form, 'answers'];
      for (const [place, relation] of entries(said?.answers)) {
        if (!relations.includes(relation)) {
          const message = `the relation ${relation} of the form ${form} must be ${relations.join(', ')}`;
          findings.push({ message, path: [...at, place] });
        }
        if (!hasPlace(document, { operation, path }, place)) {
          const message = `the form ${form} of ${url} relates to ${place}, which no result has`;
          findings.push({ message, path: [...at, place] });
        }
      }
    }
  }
  return findings;
}

function hasPlace(document, each, place) {
  const success = [...responses(document, each)].filter(({ status }) => status === '200');
  const envelopes = success.flatMap(({ response }) =>
    entries(response.content).map(([, media]) => media?.schema),
  );
  return reaches(document, envelopes, ['result', ...place.split('.')]);
}

/** Whether a path of property names exists in any branch of the unions. */
function reaches(document, schemas, [name, ...rest]) {
  if (name === undefined) return schemas.length > 0;
  const inner = schemas
    .flatMap((schema) => alternatives(document, schema))
    .map((schema) => schema?.properties?.[name])
    .filter((property) => property !== undefined);
  return reaches(document, inner, rest);
}

function alternatives(document, schema) {
  const { node } = follow(document, schema, []);
  return [node, ...list(node?.oneOf).map((branch) => follow(document, branch, []).node)];
}
