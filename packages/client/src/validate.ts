import { Bitrix24Error, type Guard } from './errors.js';
import { type Check, validators } from './generated/validators.js';
import type { MethodName } from './method.js';
import type { Validate } from './options.js';

/** One place where a result is not what the contract says. */
export interface Problem {
  /** From the result on, such as `chat.owner` or `readed_list.0.date`; empty for the result itself. */
  readonly path: string;
  /** `missing` for a key that is not there, else what is wrong with the value, such as `type`. */
  readonly kind: string;
}

/** How many problems the message of an error names. */
const shown = 5;

/** A result is not what the contract says. It holds no value of the result. */
export class ValidationError extends Bitrix24Error {
  declare static readonly [Symbol.hasInstance]: Guard<ValidationError>;
  override readonly name = 'Bitrix24ValidationError';

  constructor(
    readonly method: MethodName,
    readonly problems: readonly Problem[],
  ) {
    const list = problems.slice(0, shown).map(({ path, kind }) => `${path || 'result'} (${kind})`);
    if (problems.length > shown) list.push(`and ${problems.length - shown} more`);
    super(`${method} gave a result that is not what the contract says: ${list.join(', ')}`);
  }
}

/** What to do with results that are not what the contract says. */
export type ValidationMode =
  | { readonly mode: 'off' }
  | { readonly mode: 'throw' }
  | {
      readonly mode: 'warn';
      /** Told of each such result, which the call gives all the same. */
      readonly onProblems: (method: MethodName, problems: readonly Problem[]) => void;
    };

/**
 * A check for the `validate` option of `createChatClient`, precompiled: it needs no `eval`. With
 * `throw`, a call whose result is not what the contract says ends in a ValidationError; with `warn` a
 * callback is told; with `off` nothing is checked. Keys that the contract does not know are no problem:
 * portals gain them without notice.
 */
export function validateResults(options: ValidationMode): Validate | undefined {
  if (options.mode === 'off') return undefined;
  return (method, result) => {
    const problems = problemsOf(method, result);
    if (problems.length === 0) return;
    if (options.mode !== 'warn') throw new ValidationError(method, problems);
    try {
      options.onProblems(method, problems);
    } catch {
      // The call gives the result all the same.
    }
  };
}

/** Where a result is not what the contract says: compared with the shape that it is nearest to. */
export function problemsOf(method: MethodName, result: unknown): Problem[] {
  const checks: readonly Check[] = validators[method] ?? [];
  const findings = checks.map((check) => (check(result) ? [] : findingsOf(check)));
  return findings.reduce(
    (least, one) => (one.length < least.length ? one : least),
    findings[0] ?? [],
  );
}

function findingsOf({ errors }: Check): Problem[] {
  const problems = (errors ?? []).map(({ keyword, instancePath, params }) => {
    const steps = instancePath.split('/').slice(1);
    if (params.missingProperty !== undefined) steps.push(params.missingProperty);
    return { path: steps.join('.'), kind: keyword === 'required' ? 'missing' : keyword };
  });
  const told = new Set<string>();
  return problems.filter(({ path, kind }) => {
    const key = `${path} ${kind}`;
    return !told.has(key) && told.add(key);
  });
}
