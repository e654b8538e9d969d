import { componentName, resolve, type Schema } from '../judge/schema.js';
import { formName } from '../judge/union.js';

/** A place in a schema that a value can reach. */
export interface Place {
  readonly path: string;
  readonly required: boolean;
  /** Its evidence in the contract. */
  readonly evidence: readonly string[];
  readonly forms: readonly { readonly form: string; readonly evidence: readonly string[] }[];
}

/** Every place of an answer's schema by its path, including those in every branch of a union. */
export function placesOf(schema: Schema): readonly Place[] {
  const places = new Map<string, Place>();
  collect(schema, { path: '', required: true, evidence: [], above: [] }, places);
  return [...places.values()];
}

interface At {
  readonly path: string;
  readonly required: boolean;
  readonly evidence: readonly string[];
  /** Components that contain this place, so that a component that contains itself ends. */
  readonly above: readonly string[];
}

function collect(schema: Schema, at: At, places: Map<string, Place>): void {
  const name = componentName(schema);
  if (name !== undefined && at.above.includes(name)) return;
  const above = name === undefined ? at.above : [...at.above, name];
  const node = resolve(schema);
  const branches = node.oneOf ?? [];
  const forms = branches.map((branch) => ({
    form: formName(branch),
    evidence: Object.keys(resolve(branch)['x-evidence'] ?? {}),
  }));
  const known = places.get(at.path);
  places.set(at.path, {
    path: at.path,
    required: at.required && (known?.required ?? true),
    evidence: at.evidence.filter((kind) => known?.evidence.includes(kind) ?? true),
    forms: [...(known?.forms ?? []), ...forms],
  });
  for (const branch of branches) collect(branch, { ...at, above }, places);
  if (node.items) {
    const evidence = Object.keys(resolve(node.items)['x-evidence'] ?? node['x-evidence'] ?? {});
    collect(node.items, { path: `${at.path}[]`, required: false, evidence, above }, places);
  }
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const path = at.path === '' ? key : `${at.path}.${key}`;
    const required = at.required && (node.required?.includes(key) ?? false);
    const evidence =
      property['x-evidence'] ?? node['x-evidence'] ?? resolve(property)['x-evidence'];
    collect(property, { path, required, evidence: Object.keys(evidence ?? {}), above }, places);
  }
}
