import { entries, follow, list } from '../../lib/contract.js';
import { isNull, isNullableRef, schemas } from '../../lib/schemas.js';

/** Every branch of a union has a title, different from the others; a component's title is its name. */
export default function unionTitles(document) {
  const findings = [];
  for (const { schema, path } of schemas(document)) {
    const branches = list(schema.oneOf);
    if (isNullableRef(branches)) continue;
    const titles = branches.map((branch) => follow(document, branch, []).node?.title);
    for (const [index, title] of titles.entries()) {
      const at = [...path, 'oneOf', index];
      if (title === undefined && !isNull(branches[index])) {
        findings.push({ message: 'a branch of a union must have a title', path: at });
      } else if (title !== undefined && titles.indexOf(title) !== index) {
        findings.push({ message: `two branches have the title ${title}`, path: at });
      }
    }
  }
  return [...findings, ...misnamedComponents(document)];
}

/** Half of the generators name a type after its title, the others after its component. */
function misnamedComponents(document) {
  return entries(document.components?.schemas)
    .filter(([name, schema]) => schema?.title !== undefined && schema.title !== name)
    .map(([name, schema]) => ({
      message: `the component ${name} has the title ${schema.title}: a title must be its component's name`,
      path: ['components', 'schemas', name, 'title'],
    }));
}
