import { substitute } from '../portal/live.js';
import type { Available, Target } from '../portal/target.js';
import type { Recording } from './recording.js';

const origin = 'https://portal.example';

/** The portal of a recording, as far as needed to plan its requests again. */
export function recordedTarget({
  portal,
  credentials,
  identifiers,
  allowCreate,
}: Recording): Target {
  const good: Target['good'] =
    credentials === 'token' ? token : { kind: 'webhook', url: `${origin}/rest/1/recorded/` };
  return {
    kind: portal,
    origin,
    good,
    credentials: (word) => {
      if (portal === 'live') return substitute(word, good, origin);
      if (word === 'webhook') return good;
      return others[word] ?? token;
    },
    identifiers,
    allowCreate,
    secrets: [],
    close: async () => {},
  };
}

const token: Extract<Target['good'], { kind: 'token' }> = {
  kind: 'token',
  portal: origin,
  accessToken: 'recorded',
};

const wrongWebhook: Available = { kind: 'webhook', url: `${origin}/rest/1/not-the-secret/` };

/** The emulator's credentials that are not tokens. */
const others: Readonly<Record<string, Available>> = {
  none: { kind: 'none', portal: origin },
  'wrong-secret': wrongWebhook,
  'webhook-without-scope': wrongWebhook,
};
