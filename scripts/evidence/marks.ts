import { UserError } from '../lib/user-error.js';
import type { Contract } from '../model/contract.js';
import type { Schema } from '../model/schema.js';
import type { EvidenceFile } from './read.js';

/** A place of the contract that was seen in an answer and has no `live` mark yet. */
interface Mark {
  /** The component that contains it. */
  readonly component: string;
  /** The place in it. */
  readonly place: string;
  readonly seen: number;
  /** The facts that are its evidence now. */
  readonly facts: readonly string[];
}

/**
 * The places that evidence confirms, each once.
 * @throws UserError when it names a method, a path or a form that the contract does not have
 */
export function marksOf(contract: Contract, evidence: EvidenceFile): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const name of new Set(evidence.fields.map(({ method }) => method))) {
    const method = contract.methods.find((one) => one.name === name);
    if (!method)
      throw new UserError(`the evidence names ${name}, which the contract does not have`);
    const fields = evidence.fields.filter((field) => field.method === name);
    const known = new Set<string>();
    const found = placesIn(method.answer, fields, known);
    for (const { path, forms } of fields) refuseUnknown(name, path, forms, known);
    for (const mark of found) {
      const key = `${mark.component} ${mark.place}`;
      marks.set(key, { ...mark, seen: mark.seen + (marks.get(key)?.seen ?? 0) });
    }
  }
  return [...marks.values()];
}

/** The contradictions between evidence and contract, one line each. */
export function contradictionLines({ contradictions }: EvidenceFile): string[] {
  return contradictions.map(
    ({ method, path, kind, expected, count }) =>
      `${method} ${path || 'the answer'}: ${kind}, expected ${expected} (${count} times)`,
  );
}

type Field = EvidenceFile['fields'][number];

function refuseUnknown(
  method: string,
  path: string,
  forms: Field['forms'],
  known: ReadonlySet<string>,
): void {
  const keys = [path, ...forms.map(({ form }) => formKey(path, form))];
  if (keys.every((key) => known.has(key))) return;
  throw new UserError(
    `the evidence names ${path || 'the answer'} of ${method}, or a form of it, which the contract does not have; run the contract tests of this version`,
  );
}

/**
 * The unmarked places of an answer that were seen.
 * @param known receives every path and form that the answer has
 */
function placesIn(answer: Schema, fields: readonly Field[], known: Set<string>): readonly Mark[] {
  const marks: Mark[] = [];
  visit(answer, '', { component: answer.name ?? '', place: '', sure: true });
  return marks;

  function visit(schema: Schema, path: string, at: At): void {
    known.add(path);
    const own = schema.name === undefined ? at : { ...at, component: schema.name, place: '' };
    const field = fields.find((one) => one.path === path);
    const seen = (form: string) => field?.forms.find((one) => one.form === form)?.seen ?? 0;
    const taken = schema.branches.filter((branch) => seen(formName(branch)) > 0);
    for (const branch of schema.branches) {
      const form = formName(branch);
      known.add(formKey(path, form));
      const place = below(own.place, `as ${form}`);
      if (at.sure && seen(form) > 0) add(branch, { ...own, place }, seen(form));
      // If two branches have the same fields, it is unknown which of them a field came from.
      const only = taken.every((one) => one === branch);
      visit(branch, path, { ...own, place, sure: at.sure && (only || !isObject(branch)) });
    }
    for (const { key, schema: property } of schema.properties) {
      const where = path === '' ? key : `${path}.${key}`;
      const place = below(own.place, key);
      const count = fields.find((one) => one.path === where)?.seen ?? 0;
      if (own.sure && count > 0) add(property, { ...own, place }, count);
      visit(property, where, { ...own, place });
    }
    if (schema.items) visit(schema.items, `${path}[]`, { ...own, place: `${own.place}[]` });
  }

  function add({ evidence }: Schema, { component, place }: At, seen: number): void {
    if (evidence === undefined || evidence.live !== undefined) return;
    marks.push({
      component,
      place,
      seen,
      facts: [...new Set(Object.values(evidence).flatMap((ids) => ids ?? []))],
    });
  }
}

interface At {
  readonly component: string;
  readonly place: string;
  /** Whether a value at this path can only belong to this schema. */
  readonly sure: boolean;
}

function isObject({ properties }: Schema): boolean {
  return properties.length > 0;
}

/** The name of a branch in the contract tests. */
function formName({ title, name, types }: Schema): string {
  return title ?? name ?? types.join(' or ');
}

function formKey(path: string, form: string): string {
  return `${path} as ${form}`;
}

function below(place: string, step: string): string {
  return place === '' ? step : `${place}.${step}`;
}
