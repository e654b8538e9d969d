import type { ParamValue } from '../plan.js';
import type { Identifiers } from '../settings.js';

/** How a run is told an identifier of a kind, and which of those given are of it. */
interface Source {
  readonly flag: string;
  readonly of: (given: Identifiers) => readonly ParamValue[];
}

const matching = (dialogs: readonly string[] | undefined, form: RegExp) =>
  (dialogs ?? []).filter((dialog) => form.test(dialog));

const sources: Readonly<Record<string, Source>> = {
  chat: { flag: '--dialog chat123', of: ({ dialogs }) => matching(dialogs, /^chat\d+$/) },
  group: { flag: '--dialog sg12', of: ({ dialogs }) => matching(dialogs, /^sg\d+$/) },
  user: { flag: '--dialog 256', of: ({ dialogs }) => matching(dialogs, /^\d+$/) },
  'bot-chat': {
    flag: '--bot-dialog chat5',
    of: ({ botDialogs }) => matching(botDialogs, /^chat\d+$/),
  },
  'bot-user': { flag: '--bot-dialog 256', of: ({ botDialogs }) => matching(botDialogs, /^\d+$/) },
  'line-chat': { flag: '--line-chat N', of: ({ lineChats }) => lineChats ?? [] },
  'line-dialog': {
    flag: '--line-chat N',
    of: ({ lineChats }) => (lineChats ?? []).map((chat) => `chat${chat}`),
  },
  'line-session': { flag: '--line-session N', of: ({ lineSessions }) => lineSessions ?? [] },
  'line-user-code': {
    flag: '--line-user-code CODE',
    of: ({ lineUserCodes }) => lineUserCodes ?? [],
  },
};

/** The given identifiers of a kind, and how to give one. */
export function identifiersOf(kind: string, given: Identifiers) {
  const source = sources[kind];
  return source
    ? { flag: source.flag, values: source.of(given) }
    : { flag: 'a setting that this version does not have', values: [] };
}

/** A parameter beside the identifier: its given value, and how to give one. */
export function companion(parameter: string, given: Identifiers) {
  switch (parameter) {
    case 'botId':
      return { flag: '--bot-id N', value: given.botId };
    case 'botToken':
      return { flag: 'B24_BOT_TOKEN', value: given.botToken };
    default:
      return { flag: 'a setting that this version does not have', value: undefined };
  }
}
