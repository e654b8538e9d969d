import {
  isApiError,
  isBitrix24Error,
  isMalformedResponseError,
  isTimeoutError,
  isTransportError,
} from '../../../client/src/index.js';
import type { MethodData } from './data.js';
import type { Access } from './form.js';

/** Why a call failed, and what to do. */
export interface Explanation {
  /** The portal's code, or what happened in few words. */
  readonly title: string;
  readonly status?: number;
  readonly said: string;
  readonly causes: readonly { readonly cause: string; readonly remedy: string }[];
}

/** Says of a failed call what a reader can do about it. */
export async function explain(
  error: unknown,
  method: MethodData,
  access: Access,
): Promise<Explanation> {
  if (isApiError(error)) {
    const code: string = error.code;
    const causes = method.errors.filter((known) => known.code === code);
    const likely = causes.filter(({ statuses }) => statuses.includes(error.status));
    return {
      title: code,
      status: error.status,
      said: error.description,
      causes: likely.length > 0 ? likely : causes,
    };
  }
  if (isTransportError(error)) return explainSilence(access);
  if (isTimeoutError(error)) {
    return failure('No answer in time', error.message, {
      cause: 'The portal is slow, or the way to it is blocked.',
      remedy: 'Open the portal in another tab to see whether it answers, then call again.',
    });
  }
  if (isMalformedResponseError(error)) {
    return failure(`Not a Bitrix24 answer (HTTP ${error.status})`, error.message, {
      cause: 'Something else than a portal stands at this address, or a proxy stands before it.',
      remedy: 'Check the address: copy it anew from the portal.',
    });
  }
  const said = isBitrix24Error(error) ? error.message : 'The form has a fault.';
  return failure('The call was not made', said);
}

/**
 * A browser hides why no answer came. Whether the host answers at all tells a wrong address from a
 * refusal; that question carries no credentials and names no method.
 */
async function explainSilence(access: Access): Promise<Explanation> {
  const origin = originOf(access);
  const said = `${origin} gave this browser no answer.`;
  const answers = await fetch(origin, {
    mode: 'no-cors',
    credentials: 'omit',
    cache: 'no-store',
  }).then(
    () => true,
    () => false,
  );
  if (answers) {
    return failure('The browser may not read the answer', said, {
      cause:
        'The host is there, but does not let other sites read its answer (CORS): it is no portal, or a proxy before the portal answered in its place.',
      remedy:
        'Check the address and call again. If it stays, call from a server, as the samples do.',
    });
  }
  return failure('The portal cannot be reached', said, {
    cause: 'The address is misspelt, the host is down, or this network does not reach it.',
    remedy: 'Check the address, and open the portal in another tab to see whether it answers.',
  });
}

function originOf(access: Access): string {
  const given = access.through === 'webhook' ? access.webhookUrl : access.portal;
  return new URL(/^https?:/.test(given) ? given : `https://${given}`).origin;
}

function failure(title: string, said: string, ...causes: Explanation['causes']): Explanation {
  return { title, said, causes };
}
