import type { Method } from '../../../../scripts/model/method.js';

/** Where the reference shows a method. */
export function operationLink({ tag, name }: Pick<Method, 'tag' | 'name'>): string {
  return `reference.html#/${tag.toLowerCase().replaceAll(' ', '-')}/${name.toLowerCase()}`;
}

/** Where the reference shows a schema. */
export function schemaLink(name: string): string {
  return `reference.html#/schemas/${name.toLowerCase()}`;
}
