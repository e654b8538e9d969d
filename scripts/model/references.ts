import { UserError } from '../lib/user-error.js';

/** Where a node of the bundle is: `#/components/schemas/Chat`. */
export type Pointer = `#${string}`;

export interface Located<T> {
  readonly node: T;
  readonly pointer: Pointer;
  /** The component's name, if the node is a component or refers to one. */
  readonly name?: string;
}

/** The pointer to a child of a node. */
export function below(pointer: Pointer, ...keys: readonly string[]): Pointer {
  const escaped = keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return `${pointer}${escaped.join('')}`;
}

/**
 * Follows the `$ref` of a node. Keys next to the `$ref` override those of its target.
 * @throws UserError when the target does not exist
 */
export function resolve<T extends object>(
  document: object,
  node: T & { readonly $ref?: unknown },
  pointer: Pointer,
): Located<T> {
  const { $ref, ...siblings } = node;
  if (typeof $ref !== 'string') return { node, pointer };
  const target = nodeAt(document, $ref);
  if (!isObject(target)) throw new UserError(`${pointer} refers to ${$ref}, which does not exist`);
  // The lint makes sure that the target has the shape of the node that refers to it.
  const whole = { ...target, ...siblings } as T;
  if ('$ref' in target) return resolve(document, whole, $ref as Pointer);
  const [parent, , name] = steps($ref);
  return {
    node: whole,
    pointer: $ref as Pointer,
    ...(parent === 'components' && name !== undefined && { name }),
  };
}

/** What a pointer leads to in a document; undefined if there is nothing. */
export function nodeAt(document: object, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(child, document);
}

function steps(pointer: string): string[] {
  const escaped = pointer.split('/').slice(1);
  return escaped.map((step) =>
    decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'),
  );
}

function child(node: unknown, key: string): unknown {
  return isObject(node) ? node[key] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
