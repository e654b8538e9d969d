import { element } from './element.js';

/** JSON as text with one value on each line, followed by the type that the contract declares for it. */
export function typedJson(value: unknown, types: Readonly<Record<string, string>>): HTMLElement {
  const code = element('code');
  write(code, value, '', '', types, '');
  return element('pre', { tabindex: '0' }, code);
}

function write(
  into: HTMLElement,
  value: unknown,
  path: string,
  indent: string,
  types: Readonly<Record<string, string>>,
  comma: string,
): void {
  const note = noteOf(path, types);
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
    const inner = `${indent}  `;
    into.append(inner);
    if (!Array.isArray(value)) {
      into.append(element('span', { class: 'hljs-attr' }, JSON.stringify(key)), ': ');
    }
    const childPath = Array.isArray(value) ? `${path}[]` : path === '' ? key : `${path}.${key}`;
    write(into, child, childPath, inner, types, index < entries.length - 1 ? ',' : '');
  }
  into.append(`${indent}${close}${comma}\n`);
}

function leaf(value: unknown): HTMLElement {
  const kind =
    typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'literal';
  return element('span', { class: `hljs-${kind}` }, JSON.stringify(value));
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
