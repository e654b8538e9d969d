/** A value of a request, as JSON has it. */
export type ParamValue = string | number | boolean | readonly ParamValue[] | ParamValues;

export interface ParamValues {
  readonly [name: string]: ParamValue;
}

/** The kinds of credentials that the error catalogue can ask for. */
export const credentialWords = [
  'webhook',
  'none',
  'wrong-secret',
  'webhook-without-scope',
  'token-without-scope',
  'expired-token',
  'unknown-token',
  'token-without-app-access',
] as const;

export type CredentialWord = (typeof credentialWords)[number];

/**
 * `same`: equal, compared as text; `number`: the digits of the identifier; `dialog`: `chat` and these
 * digits, or a user's id; `user-code`: equal after a leading `imol|` is removed. A value that the result does
 * not have, or has as `null`, is not compared.
 */
type Relation = 'same' | 'number' | 'dialog' | 'user-code';

/** One documented form of identifier, with a whole request in that form. */
export interface PlannedForm {
  readonly name: string;
  /** The parameter that carries the identifier; none for a call that needs no identifier. */
  readonly parameter?: string;
  /** What the identifier identifies: `chat`, `user`, `line-session`, … */
  readonly kind?: string;
  /** The call may create a chat that did not exist. */
  readonly mayCreate: boolean;
  /** How values of the result, by path, are related to the identifier. */
  readonly answers: Readonly<Record<string, Relation>>;
  /** A request that works on the demo portal, without optional parameters. */
  readonly params: ParamValues;
}

/** One method of the contract. */
export interface PlannedMethod {
  readonly name: string;
  readonly path: string;
  readonly scope: string;
  /** The vendor's page of the method. */
  readonly vendorPage?: string;
  /** The causes of the errors that only this method has, by name. */
  readonly causes: readonly string[];
  readonly forms: readonly PlannedForm[];
  /** Parameters needed only when the call goes through a webhook. */
  readonly webhookParams: readonly string[];
  /** Parameters whose value is a secret. */
  readonly secretParams: readonly string[];
}

/** How a run provokes an error, as a change to a valid request. */
export interface Provocation {
  readonly with?: Readonly<Record<string, ParamValue>>;
  readonly without?: readonly string[];
  /** Which credentials to use instead of the valid ones. */
  readonly credentials?: CredentialWord;
  /** Call a method that no portal has. */
  readonly method?: 'unknown';
  /** The HTTP verb, instead of POST. */
  readonly verb?: string;
  /** What the portal would need for it, in words. */
  readonly needs?: string;
}

/** One cause of one error code. */
export interface PlannedCause {
  readonly name: string;
  readonly code: string;
  readonly applies: 'method' | 'system' | 'batch';
  readonly message: string;
  /** What the caller can do: a sentence, in Markdown. */
  readonly remedy: string;
  /** The statuses in the vendor's pages or the server's source. */
  readonly statuses: readonly number[];
  readonly provoke?: Provocation;
  /** Why no run provokes it. */
  readonly unprovoked?: string;
}

/** One form of identifier that a run reads. */
export interface FormScenario {
  readonly kind: 'form';
  readonly method: string;
  readonly form: string;
}

/** A run provokes one error. */
export interface ErrorScenario {
  readonly kind: 'error';
  readonly method: string;
  readonly cause: string;
}

/** One thing that a run tries. */
export type Scenario = FormScenario | ErrorScenario;

/** A scenario's name in reports; unique within its method. */
export function scenarioName(scenario: Scenario): string {
  return scenario.kind === 'form' ? `form ${scenario.form}` : `error ${scenario.cause}`;
}
