import { callName } from './call-name.js';
import { Bitrix24Error, type Guard } from './errors.js';
import { type Check, validators } from './generated/validators.js';
import { callHook } from './hooks.js';
import type { MethodName } from './method.js';
import { mismatches } from './mismatches.js';
import type { Validate } from './options.js';

/** One place where a result is not what the contract promises. */
export interface Problem {
  /** From the result on, such as `chat.owner` or `readed_list.0.date`; empty for the result itself. */
  readonly path: string;
  /**
   * `missing` for a key that is not there, `mismatch` for an echo of something that was not asked for,
   * else what is wrong with the value, such as `type`.
   */
  readonly kind: string;
}

/** How many problems the message of an error lists. */
const listed = 5;

/** A result is not what the contract promises. The error holds no value of the result. */
export class ValidationError extends Bitrix24Error {
  declare static readonly [Symbol.hasInstance]: Guard<ValidationError>;
  override readonly name = 'Bitrix24ValidationError';
  readonly method: MethodName;
  readonly problems: readonly Problem[];

  constructor(method: MethodName, problems: readonly Problem[], label: string = method) {
    const list = problems.slice(0, listed).map(({ path, kind }) => `${path || 'result'} (${kind})`);
    if (problems.length > listed) list.push(`and ${problems.length - listed} more`);
    super(`${label} returned a result that does not match the contract: ${list.join(', ')}`);
    this.method = method;
    this.problems = problems;
  }
}

export { ValidationError as Bitrix24ValidationError };

/** What to do with results that do not match the contract. */
export type ValidationMode =
  | { readonly mode: 'off' }
  | { readonly mode: 'throw' }
  | {
      readonly mode: 'warn';
      /** Called for each such result. The call returns the result all the same, whatever this throws. */
      readonly onProblems: (
        method: MethodName,
        problems: readonly Problem[],
      ) => void | Promise<void>;
    };

/**
 * A check for the `validate` option of `createChatClient`. It is compiled ahead of time and needs no
 * `eval`. With `throw`, a call whose result does not match the contract rejects with a ValidationError;
 * with `warn`, a callback is called; with `off`, nothing is checked. Keys that the contract does not
 * know are no problem, because portals add keys without notice.
 * @throws Bitrix24Error for another mode, or for `warn` without a callback
 */
export function validateResults(options: ValidationMode): Validate | undefined {
  const { mode, onProblems }: { mode?: unknown; onProblems?: unknown } = { ...options };
  if (mode !== 'off' && mode !== 'throw' && mode !== 'warn') {
    throw new Bitrix24Error("mode must be 'off', 'throw' or 'warn'");
  }
  if (mode === 'warn' && typeof onProblems !== 'function') {
    throw new Bitrix24Error('onProblems must be a function');
  }
  if (options.mode === 'off') return undefined;
  return (method, result, params) => {
    const problems = [...problemsOf(method, result), ...mismatches(method, result, params)];
    if (problems.length === 0) return;
    if (options.mode !== 'warn') {
      throw new ValidationError(method, problems, callName(method, params).label);
    }
    const { onProblems } = options;
    callHook(() => onProblems(method, problems));
  };
}

/** Where a result does not match the contract, compared with the closest shape. */
export function problemsOf(method: MethodName, result: unknown): Problem[] {
  const checks: readonly Check[] = validators[method] ?? [];
  const findings = checks.map((check) => (check(result) ? [] : findingsOf(check)));
  return findings.reduce(
    (least, one) => (one.length < least.length ? one : least),
    findings[0] ?? [],
  );
}

function findingsOf({ errors }: Check): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { keyword, instancePath, params } of errors ?? []) {
    const steps = instancePath.split('/').slice(1);
    if (params.missingProperty !== undefined) steps.push(params.missingProperty);
    const problem = {
      path: steps.join('.'),
      kind: keyword === 'required' ? 'missing' : keyword,
    };
    // Every alternative of a union can find the same problem.
    problems.set(`${problem.path} ${problem.kind}`, problem);
  }
  return [...problems.values()];
}
