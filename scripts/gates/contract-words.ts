/** A bundle without the model, because a released one can have words that the current model does not know. */
export type Document = Readonly<Record<string, unknown>>;

/**
 * The breaks between two bundles that Redocly does not find, one sentence each. The client's types and
 * functions are generated from these words.
 */
export function wordBreaks(base: Document, revision: Document): string[] {
  return promises.flatMap(({ read, lost }) => {
    const present = new Set(read(revision));
    return read(base)
      .filter((one) => !present.has(one))
      .map(lost);
  });
}

interface Promised {
  /** Everything of one kind that a bundle promises. */
  readonly read: (document: Document) => readonly string[];
  /** The sentence for one that is missing now. */
  readonly lost: (one: string) => string;
}

const promises: readonly Promised[] = [
  { read: codesOf, lost: (one) => `The code \`${one}\` was removed.` },
  { read: componentsOf, lost: (one) => `The component \`${one}\` was removed or renamed.` },
  { read: knownValuesOf, lost: (one) => `The known value ${one} was removed.` },
  { read: scopesOf, lost: (one) => `The scope ${one} is no longer enough.` },
  { read: unifiedOf, lost: (one) => `The unified field ${one} was removed, renamed or retyped.` },
  { read: keysOf, lost: (one) => `The unified field ${one} has lost this key.` },
];

function codesOf(document: Document): string[] {
  return Object.keys(objectAt(document, 'x-error-catalogue'));
}

function schemasOf(document: Document): Document {
  return objectAt(objectAt(document, 'components'), 'schemas');
}

function componentsOf(document: Document): string[] {
  return Object.keys(schemasOf(document));
}

function knownValuesOf(document: Document): string[] {
  return below(schemasOf(document)).flatMap(({ node, place }) => {
    const values = node['x-known-values'];
    return Array.isArray(values) ? values.map((value) => `\`${value}\` of ${place}`) : [];
  });
}

function scopesOf(document: Document): string[] {
  return Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) => {
    const security = objectAt(item, 'post')['security'];
    const ways: unknown[] = Array.isArray(security) ? security : [];
    const scopes = ways.flatMap((way) => (isObject(way) ? Object.values(way).flat() : []));
    return scopes.map((scope) => `\`${scope}\` of ${path.slice(1)}`);
  });
}

function unifiedOf(document: Document): string[] {
  const all = unifiedBelow(document).map(({ name, as }) => `\`${name}\` (${as})`);
  return [...new Set(all)];
}

function keysOf(document: Document): string[] {
  return unifiedBelow(document).map(({ name, place }) => `\`${name}\`, read from ${place},`);
}

function unifiedBelow(document: Document) {
  return below(schemasOf(document)).flatMap(({ node, place }) => {
    const { name, as } = objectAt(node, 'x-unified');
    return typeof name === 'string' ? [{ name, as, place }] : [];
  });
}

/** Every object in a node, with its place as readers know it. */
function below(node: unknown, place = ''): { node: Document; place: string }[] {
  if (Array.isArray(node)) return node.flatMap((item) => below(item, place));
  if (!isObject(node)) return [];
  const inner = Object.entries(node).flatMap(([key, child]) => {
    const isWord = ['properties', 'items', 'oneOf'].includes(key);
    return below(child, isWord ? place : [place, key].filter(Boolean).join('.'));
  });
  return [{ node, place }, ...inner];
}

function objectAt(node: unknown, key: string): Document {
  const child = isObject(node) ? node[key] : undefined;
  return isObject(child) ? child : {};
}

function isObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
