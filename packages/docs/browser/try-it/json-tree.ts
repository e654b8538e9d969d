import { element } from './element.js';

/** More lines than any chat has; a browser that lays out a hundred thousand hangs. */
const mostLines = 3000;

/** More of one text than a reader reads. */
const mostText = 2000;

/**
 * JSON as text with one value on each line, followed by the type that the contract declares for it. Of a very
 * large value it shows the beginning.
 */
export function typedJson(value: unknown, types: Readonly<Record<string, string>>): HTMLElement {
  const code = element('code');
  const tree = { types, linesLeft: mostLines };
  write(code, { value, path: '', indent: '', comma: '' }, tree);
  if (tree.linesLeft === 0) code.append('… the answer is longer; “Copy JSON” copies all of it\n');
  return element('pre', { tabindex: '0' }, code);
}

interface Line {
  readonly value: unknown;
  readonly path: string;
  readonly indent: string;
  readonly comma: string;
}

function write(
  into: HTMLElement,
  { value, path, indent, comma }: Line,
  tree: { readonly types: Readonly<Record<string, string>>; linesLeft: number },
): void {
  if (tree.linesLeft === 0) return;
  tree.linesLeft -= 1;
  const note = noteOf(path, tree.types);
  if (typeof value !== 'object' || value === null) {
    into.append(leaf(value), comma, ...note, '\n');
    return;
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Object.entries(value);
  if (entries.length === 0) {
    into.append(`${open}${close}${comma}`, ...note, '\n');
    return;
  }
  into.append(`${open}`, ...note, '\n');
  for (const [index, [key, child]] of entries.entries()) {
    if (tree.linesLeft === 0) break;
    const inner = `${indent}  `;
    into.append(inner);
    if (!Array.isArray(value)) {
      into.append(element('span', { class: 'hljs-attr' }, JSON.stringify(key)), ': ');
    }
    const childPath = Array.isArray(value) ? `${path}[]` : path === '' ? key : `${path}.${key}`;
    const childComma = index < entries.length - 1 ? ',' : '';
    write(into, { value: child, path: childPath, indent: inner, comma: childComma }, tree);
  }
  into.append(`${indent}${close}${comma}\n`);
}

function leaf(value: unknown): HTMLElement {
  const kind =
    typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'literal';
  const shown =
    typeof value === 'string' && value.length > mostText
      ? `${JSON.stringify(value.slice(0, mostText))} … ${value.length} characters`
      : JSON.stringify(value);
  return element('span', { class: `hljs-${kind}` }, shown);
}

function noteOf(path: string, types: Readonly<Record<string, string>>): Node[] {
  if (path === '' || path.endsWith('[]') || Object.keys(types).length === 0) return [];
  const declared = types[path];
  return [
    element(
      'span',
      { class: declared === undefined ? 'type unknown' : 'type' },
      `  ${declared ?? 'not in the contract'}`,
    ),
  ];
}
