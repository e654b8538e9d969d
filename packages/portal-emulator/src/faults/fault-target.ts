import { invalid } from '../state/parse-by.js';
import { type Fault, isFieldFault } from './fault.js';
import { writePath } from './field-path.js';

/** What faults can strike. */
export interface FaultTargets {
  /** Every method that the portal answers. */
  readonly methods: readonly string[];
  /** The fields that a method's answers can have; without a method, those of any. */
  fieldsOf(method: string | undefined): AnswerFields;
}

/** Paths such as `result.readed_list[].user_id`. */
export interface AnswerFields {
  has(path: string): boolean;
  /** The keys directly below a path. */
  below(path: string): readonly string[];
}

/**
 * Refuses a fault that would never strike, because a test that relies on it proves nothing.
 * @throws UserError that names the known methods or fields
 */
export function checkTarget(fault: Fault, targets: FaultTargets): void {
  const { method } = fault;
  const names = targets.methods.map((name) => name.toLowerCase());
  if (method !== undefined && !names.includes(method.toLowerCase())) {
    refuse(
      `method: the portal has no method ${method}; its methods are ${targets.methods.join(', ')}`,
    );
  }
  if (!isFieldFault(fault)) return;
  const steps = writePath(fault.path).split('.');
  // A field that is added need not exist, but its parent must.
  const wanted = fault.kind === 'add' ? steps.length - 1 : steps.length;
  const fields = targets.fieldsOf(method);
  for (let length = 1; length <= wanted; length += 1) {
    const path = steps.slice(0, length).join('.');
    if (fields.has(path)) continue;
    const holder = steps.slice(0, length - 1).join('.');
    const known = fields.below(holder).join(', ');
    const of = method === undefined ? 'any method' : method;
    const holds = known === '' ? 'has no fields' : `holds ${known}`;
    refuse(`path: no answer of ${of} has ${path}; ${holder || 'the envelope'} ${holds}`);
  }
}

function refuse(rule: string): never {
  throw invalid('The fault', [rule]);
}
