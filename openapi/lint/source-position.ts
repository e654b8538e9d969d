import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export interface Position {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

interface Place {
  readonly file: string;
  /** The node there, to continue from. */
  readonly value: unknown;
  /** The offset of its key, or of the node itself in a list. */
  readonly offset: number;
}

/**
 * Finds the source of a path in the bundle. The bundler moves every component to `components/<kind>/<name>`
 * and replaces every other `$ref` by its file; this function reverses that as far as possible.
 */
export class SourcePositions {
  readonly #spec: string;
  readonly #components: ReadonlyMap<string, string>;
  readonly #files = new Map<string, { contents: unknown; lines: LineCounter }>();

  /** @param spec the address of openapi.yaml */
  constructor(spec: string) {
    this.#spec = resolve(spec);
    this.#components = componentFiles(join(dirname(this.#spec), 'components'));
  }

  find(path: readonly (string | number)[]): Position {
    const component = path[0] === 'components' ? this.#components.get(String(path[2])) : undefined;
    const file = component ?? this.#spec;
    let place: Place = { file, value: this.#read(file).contents, offset: 0 };
    for (const key of component === undefined ? path : path.slice(3)) {
      const next = step(this.#enter(place), key);
      if (next === undefined) break;
      place = next;
    }
    const { line, col } = this.#read(place.file).lines.linePos(place.offset);
    return { file: place.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** The target of a `$ref` to another YAML file; anything else unchanged. */
  #enter(place: Place): Place {
    const ref = isMap(place.value) ? place.value.get('$ref') : undefined;
    if (typeof ref !== 'string' || extname(ref) !== '.yaml') return place;
    const file = resolve(dirname(place.file), ref);
    return { file, value: this.#read(file).contents, offset: 0 };
  }

  #read(file: string): { contents: unknown; lines: LineCounter } {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const lines = new LineCounter();
    const { contents } = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
    const read = { contents, lines };
    this.#files.set(file, read);
    return read;
  }
}

function step({ file, value }: Place, key: string | number): Place | undefined {
  if (isMap(value)) {
    const pair = value.items.find(
      (item) => isScalar(item.key) && String(item.key.value) === String(key),
    );
    if (pair === undefined || !isScalar(pair.key)) return undefined;
    return { file, value: pair.value, offset: startOf(pair.key) };
  }
  const item = isSeq(value) ? value.items[Number(key)] : undefined;
  return isNode(item) ? { file, value: item, offset: startOf(item) } : undefined;
}

function startOf(node: Pick<Node, 'range'>): number {
  return node.range?.[0] ?? 0;
}

function componentFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => extname(file) === '.yaml')
      .map((file) => [basename(file, '.yaml'), join(folder, file)]),
  );
}
