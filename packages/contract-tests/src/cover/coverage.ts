/** A form of a union, and how often a value had it. */
interface FormCoverage {
  readonly form: string;
  /** What the contract rests the form on: `page`, `source`, `live`. */
  readonly evidence: readonly string[];
  readonly seen: number;
}

/** A place of a method's answer, and how often a value reached it. */
export interface PropertyCoverage {
  readonly path: string;
  readonly required: boolean;
  readonly seen: number;
  readonly nonNull: number;
  /** How often it was neither null nor an empty string, list or object. */
  readonly nonEmpty: number;
  /** The forms of a union; empty for anything else. */
  readonly forms: readonly FormCoverage[];
}

/** How often something was seen on the portal itself. */
export interface Seen {
  readonly name: string;
  readonly seen: number;
}

export interface MethodCoverage {
  readonly method: string;
  /** Scenarios that ran on the portal, of all planned. */
  readonly scenarios: { readonly ran: number; readonly all: number };
  readonly statuses: readonly Seen[];
  /** The documented codes of the method and of the system; 0 for one that never came. */
  readonly codes: readonly Seen[];
  readonly properties: readonly PropertyCoverage[];
}

/** What a run saw of the contract on its portal; answers of a stand-in do not count. */
export interface Coverage {
  /** Share of the schema's places that were seen, 0 to 100, of the methods that were not left out. */
  readonly percent: number;
  readonly methods: readonly MethodCoverage[];
}
