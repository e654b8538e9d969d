import { basename, dirname, extname, relative, sep } from 'node:path';
import { references, rootFolder } from '../../lib/source-tree.js';

const pascal = /^[A-Z][A-Za-z0-9]*$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The maps in which a key is the name of a component: `examples: { core-error: { $ref } }`. */
const namingMaps = ['schemas', 'responses', 'securitySchemes', 'examples', 'parameters'];

/** The file of a component has the name of the component, unique in the tree and in the style of its kind. */
export default function componentFileName(_document, _options, context) {
  const components = [...references(context)].filter(({ target }) => kindOf(target, context));
  const homes = new Map();
  const findings = [];
  for (const { target, path } of components) {
    const name = nameOf(target);
    const kind = kindOf(target, context);
    const style = kind === 'examples' ? kebab : pascal;
    if (!style.test(name)) {
      const wanted = kind === 'examples' ? 'kebab-case' : 'PascalCase';
      findings.push({
        message: `the file ${name} of a component must be named in ${wanted}`,
        path,
      });
    }
    const home = homes.get(name) ?? target;
    homes.set(name, home);
    if (home !== target) {
      const message = `two files are named ${name}: the bundle takes the name of a component from its file`;
      findings.push({ message, path });
    }
    const named = namingMaps.includes(path.at(-2)) && !/^\d/.test(String(path.at(-1)));
    if (named && path.at(-1) !== name) {
      findings.push({
        message: `the component ${path.at(-1)} is in a file named ${name}`,
        path,
      });
    }
  }
  return findings;
}

function nameOf(file) {
  return basename(file, extname(file));
}

/** schemas, responses, examples …; undefined for a file that is not a component. */
function kindOf(file, context) {
  const [top, kind] = relative(rootFolder(context), dirname(file)).split(sep);
  return top === 'components' ? kind : undefined;
}
