import type { Credentials } from '../exchange/credentials.js';
import type { PlannedRequest } from '../exchange/request.js';

/**
 * A line that repeats a request in a shell, with variables for secrets and personal data: the webhook or
 * token, the bot and the identifier that it reads.
 * @param read the parameter that holds the identifier, if the request reads one
 */
export function curlLine(
  { method, params, credentials, verb }: PlannedRequest,
  read: string | undefined,
): string {
  const auth = credentials.kind === 'token' ? ['"auth":"$B24_ACCESS_TOKEN"'] : [];
  const fields = Object.entries(params).map(
    ([name, value]) => `${JSON.stringify(name)}:${fieldOf(name, value, read)}`,
  );
  const body = `{${[...auth, ...fields].join(',')}}`.replace(/["\\`]/g, '\\$&');
  const way = verb === 'POST' ? '' : `-X ${verb} `;
  return `curl ${way}${address(credentials)}${method} -H "Content-Type: application/json" -d "${body}"`;
}

function fieldOf(name: string, value: unknown, read: string | undefined): string {
  const quoted = (variable: string) => (typeof value === 'number' ? variable : `"${variable}"`);
  if (name === read) return quoted('$ID');
  const variable = variables[name];
  return variable === undefined ? JSON.stringify(value) : quoted(variable);
}

const variables: Readonly<Record<string, string>> = {
  botId: '$BOT_ID',
  botToken: '$B24_BOT_TOKEN',
};

function address(credentials: Credentials): string {
  switch (credentials.kind) {
    case 'webhook':
      // The wrong secret of a scenario is not a secret, and must be visible.
      return credentials.url.endsWith('/not-the-secret/')
        ? '"$B24_PORTAL/rest/1/not-the-secret/"'
        : '"$B24_WEBHOOK_URL"';
    case 'token':
    case 'none':
      return '"$B24_PORTAL/rest/"';
  }
}
