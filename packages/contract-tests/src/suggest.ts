import { answers } from './generated/schemas.js';
import type { Finding } from './judge/finding.js';
import { component, componentName, resolve, type Schema } from './judge/schema.js';
import { formName } from './judge/union.js';

/** One operation of a JSON Patch against the bundled spec. */
export interface SpecPatch {
  readonly op: 'add';
  readonly path: string;
  readonly value: unknown;
}

/** What would make the contract know a drift, for a person to weigh; nothing where no patch would. */
export function suggestedPatch(finding: Finding): SpecPatch | undefined {
  const { kind, method, path, seen } = finding;
  switch (kind) {
    case 'undeclared':
      return undeclared(method, path, seen);
    case 'unknown-value': {
      const at = places(method, path).find(({ schema }) => schema['x-known-values']);
      return at && { op: 'add', path: `${at.pointer}/x-known-values/-`, value: seen };
    }
    case 'unrecorded-form':
      return newEvidence(method, path, seen);
    case 'undocumented-code':
      return { op: 'add', path: `/x-error-catalogue/${pointerStep(seen)}`, value: { causes: {} } };
    default:
      return undefined;
  }
}

interface Place {
  readonly schema: Schema;
  readonly pointer: string;
}

function undeclared(method: string, path: string, type: string): SpecPatch | undefined {
  const steps = stepsOf(path);
  const key = steps.at(-1);
  const parent = placesAt(method, steps.slice(0, -1)).find(({ schema }) => schema.properties);
  if (!parent || key === undefined || key.startsWith('{')) return undefined;
  const value = { type, description: 'Seen on a portal; not on any page.' };
  return { op: 'add', path: `${parent.pointer}/properties/${pointerStep(key)}`, value };
}

function newEvidence(method: string, path: string, form: string): SpecPatch | undefined {
  for (const { schema, pointer } of unions(method, stepsOf(path))) {
    const index = (schema.oneOf ?? []).findIndex((branch) => formName(branch) === form);
    if (index < 0) continue;
    return { op: 'add', path: `${pointer}/oneOf/${index}/x-evidence/-`, value: 'live' };
  }
  return undefined;
}

function places(method: string, path: string): Place[] {
  return placesAt(method, stepsOf(path));
}

function stepsOf(path: string): string[] {
  return path === '' ? [] : path.split(/\.|(?=\[\])/);
}

/** The schemas at a path, unions opened. */
function placesAt(method: string, steps: readonly string[]): Place[] {
  return unions(method, steps).flatMap(open);
}

function unions(method: string, steps: readonly string[]): Place[] {
  const root: Place = { schema: answers[method] ?? {}, pointer: '' };
  return steps.reduce<Place[]>(
    (at, step) => at.flatMap(open).flatMap((place) => down(place, step)),
    [followed(root)],
  );
}

function down({ schema, pointer }: Place, step: string): Place[] {
  if (step === '[]') {
    return schema.items ? [followed({ schema: schema.items, pointer: `${pointer}/items` })] : [];
  }
  const property = schema.properties?.[step];
  return property
    ? [followed({ schema: property, pointer: `${pointer}/properties/${pointerStep(step)}` })]
    : [];
}

function open(place: Place): Place[] {
  const { oneOf } = place.schema;
  if (!oneOf) return [place];
  return oneOf.flatMap((schema, index) =>
    open(followed({ schema, pointer: `${place.pointer}/oneOf/${index}` })),
  );
}

/** A reference is followed to its component, where a change belongs. */
function followed({ schema, pointer }: Place): Place {
  const name = componentName(schema);
  if (name === undefined) return { schema: resolve(schema), pointer };
  return { schema: resolve(component(name)), pointer: `/components/schemas/${name}` };
}

function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
