/** What the page knows about the contract, as the build wrote it. */
export interface TryItData {
  readonly methods: Readonly<Record<string, MethodData>>;
}

export interface MethodData {
  readonly forms: readonly IdentifierForm[];
  /** Parameters that are never shown. */
  readonly secretParams: readonly string[];
  /** Parameters that only a webhook needs. */
  readonly webhookParams: readonly string[];
  readonly errors: readonly {
    readonly code: string;
    readonly statuses: readonly number[];
    readonly cause: string;
    readonly remedy: string;
  }[];
  /** The declared type of each field of the answer: `result.id` is `integer`. */
  readonly types: Readonly<Record<string, string>>;
}

interface IdentifierForm {
  readonly name: string;
  readonly title: string;
  /** A valid request, from which the inputs are made and filled in. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly mayCreate: boolean;
}

/** @throws Error when the page was built without the data */
export function readData(): TryItData {
  const text = document.getElementById('try-data')?.textContent;
  if (!text) throw new Error('the page has no data for its form');
  return JSON.parse(text) as TryItData;
}
