import type { JsonObject } from './json.js';

/** A refusal with the portal's words: becomes `{error, error_description}` with `status`. */
export class PortalError extends Error {
  override readonly name = 'PortalError';

  constructor(
    readonly code: string,
    readonly description: string,
    readonly status: number,
    /** Further keys of the error body, such as `argument`. */
    readonly extra: JsonObject = {},
  ) {
    super(`${code}: ${description}`);
  }

  toBody(): JsonObject {
    return { error: this.code, error_description: this.description, ...this.extra };
  }
}
