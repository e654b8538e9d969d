import type { Contract } from '../model/contract.js';
import type { Method } from '../model/method.js';
import { banner } from './source.js';

const throws = [
  '@throws ApiError if the portal answers with an error; AuthError and RateLimitError are kinds of it',
  '@throws TransportError if no answer comes',
  '@throws TimeoutError if none comes in time',
  '@throws MalformedResponseError if the answer is not one of Bitrix24',
  '@throws Bitrix24Error if a parameter or an option cannot be used',
];

/**
 * The type of `call`: one signature for each method, so that editors show the text of the method and strike
 * through a deprecated one, and one for code that is generic over methods.
 */
export function callFile({ methods }: Contract): string {
  return `${banner}import type { CallOptions } from '../command.js';
import type { CallParams, Credential, Result } from '../method.js';
import type { Methods } from './methods.js';

/** Calls a method and returns its result. */
export interface Call<out C extends Credential> {
${methods.map(signature).join('\n')}
  ${comment(['Calls a method and returns its `result`.', '', ...throws])}
  <M extends keyof Methods & string>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ): Promise<Result<M>>;
}
`;
}

function signature({ name, summary, description, scope, successor }: Method): string {
  const lines = [`${summary}. Scope: \`${scope}\`.`, '', ...description.trim().split('\n'), ''];
  if (successor) lines.push(`@deprecated Call ${successor}.`);
  // Generic although it has only one name, because editors then show `Chat` and not
  // `Result<'im.dialog.get'>`.
  return `  ${comment([...lines, ...throws])}
  <M extends '${name}'>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ): Promise<Result<M>>;`;
}

function comment(lines: readonly string[]): string {
  return `/**\n${lines.map((line) => `   * ${line}`.trimEnd()).join('\n')}\n   */`;
}
