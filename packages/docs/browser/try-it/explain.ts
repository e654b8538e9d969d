import {
  isApiError,
  isBitrix24Error,
  isMalformedResponseError,
  isTimeoutError,
  isTransportError,
} from '../../../client/src/index.js';
import type { MethodData } from './data.js';
import type { Access, Wish } from './form.js';

/** Why a call failed, and what to do. */
export interface Explanation {
  /** The portal's code, or what happened in a few words. */
  readonly title: string;
  readonly status?: number;
  readonly said: string;
  readonly causes: readonly { readonly cause: string; readonly remedy: string }[];
  /** The code, if the page of errors has an entry for it. */
  readonly code?: string;
  /** The invalid input: the client's name for it, or the parameter. */
  readonly field?: string;
}

/** Explains a failed call and what the reader can do about it. */
export async function explain(
  error: unknown,
  method: MethodData,
  { access, params }: Pick<Wish, 'access' | 'params'>,
): Promise<Explanation> {
  if (isApiError(error)) {
    const code: string = error.code;
    const causes = method.errors.filter((known) => known.code === code);
    const likely = causes.filter(({ statuses }) => statuses.includes(error.status));
    const param = Object.keys(params).find((name) => plain(code).includes(plain(name)));
    return {
      title: code,
      status: error.status,
      said: error.description,
      causes: likely.length > 0 ? likely : causes,
      ...(causes.length > 0 && { code }),
      ...(param !== undefined && { field: param }),
    };
  }
  if (isTransportError(error)) return explainSilence(access);
  if (isTimeoutError(error)) {
    return failure('No answer in time', error.message, {
      cause: 'The portal is slow, or the network blocks the connection.',
      remedy: 'Open the portal in another tab to see whether it answers, then call again.',
    });
  }
  if (isMalformedResponseError(error)) {
    return failure(`Not a Bitrix24 answer (HTTP ${error.status})`, error.message, {
      cause: 'This address is not a Bitrix24 portal, or a proxy answered in its place.',
      remedy: 'Check the address: copy it from the portal again.',
    });
  }
  if (isBitrix24Error(error)) return explainRefusal(error.message);
  return failure('The call was not made', 'The form has a bug: please report it.');
}

/** `BOT_TOKEN_NOT_SPECIFIED` blames `botToken`, `DIALOG_ID_EMPTY` blames `DIALOG_ID`. */
const plain = (name: string) => name.replaceAll('_', '').toLowerCase();

/** The labels of the inputs, by the client's name for what is typed into them. */
const labels: Readonly<Record<string, string>> = {
  webhookUrl: 'Webhook URL',
  portal: 'Portal',
  accessToken: 'Access token',
};

/** The client refused an input before the call: name it by its label. */
function explainRefusal(message: string): Explanation {
  const field = Object.keys(labels).find((name) => new RegExp(`\\b${name}\\b`).test(message));
  if (field === undefined) return failure('The call was not made', message);
  const said = message.replaceAll(new RegExp(`\\b${field}\\b`, 'g'), `“${labels[field]}”`);
  return { ...failure('The call was not made', said), field };
}

/**
 * A browser hides why no answer came. Whether the host answers at all distinguishes a wrong address from a
 * refusal; this request has no credentials and names no method.
 */
async function explainSilence(access: Access): Promise<Explanation> {
  const origin = originOf(access);
  const said = `This browser got no answer from ${origin}.`;
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
        'The host answers, but does not let other sites read its answer (CORS): it is not a portal, or a proxy answered in its place.',
      remedy:
        'Check the address and call again. If that does not help, call from a server, as the samples do.',
    });
  }
  return failure('The portal cannot be reached', said, {
    cause: 'The address is misspelt, the host is down, or this network cannot reach it.',
    remedy: 'Check the address, and open the portal in another tab to see whether it answers.',
  });
}

function originOf(access: Access): string {
  const address = access.through === 'webhook' ? access.webhookUrl : access.portal;
  return new URL(/^https?:/.test(address) ? address : `https://${address}`).origin;
}

function failure(title: string, said: string, ...causes: Explanation['causes']): Explanation {
  return { title, said, causes };
}
