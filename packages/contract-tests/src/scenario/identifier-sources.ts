import type { Identifiers } from '../ground/identifiers.js';
import type { ParamValue, PlannedForm, PlannedMethod } from '../ground/plan-types.js';
import { readParams } from './read-params.js';

/** An identifier to read, and the flag that it comes from. */
export interface ReadIdentifier {
  readonly value: ParamValue;
  /** Flag and position: `--dialog #2`. */
  readonly what: string;
}

interface Source {
  /** How to pass an identifier of this kind. */
  readonly flag: string;
  readonly of: (identifiers: Identifiers) => readonly ReadIdentifier[];
}

const readFlag = "--read 'METHOD?PARAMETER=…'";

/** The identifiers of a kind, and how to pass one. */
export function identifiersOf(kind: string | undefined, identifiers: Identifiers) {
  const source = kind === undefined ? undefined : sources[kind];
  return source
    ? { flag: source.flag, values: source.of(identifiers) }
    : { flag: readFlag, values: [] };
}

/** The calls of a method in `--read`, for a form that no other flags can fill. */
export function readsOf(
  { name, forms }: PlannedMethod,
  { kind, parameter, params: needed }: PlannedForm,
  { reads = [] }: Identifiers,
) {
  const others = Object.keys(needed).filter((one) => one !== parameter);
  const hasFlags = parameter === undefined || (kind !== undefined && kind in sources);
  if (hasFlags && others.every((one) => companion(one, {}).flag !== readFlag)) return [];
  return reads.flatMap((text, index) => {
    const [method, query = ''] = text.split(/\?(.*)/s);
    const params = readParams(query);
    const isBare = !forms.some((form) => form.parameter !== undefined && form.parameter in params);
    const fits = parameter === undefined ? isBare : parameter in params;
    return method === name && fits ? [{ params, what: `--read #${index + 1}` }] : [];
  });
}

/** A parameter that goes with the identifier: its value, and how to pass one. */
export function companion(parameter: string, identifiers: Identifiers) {
  switch (parameter) {
    case 'botId':
      return { flag: '--bot-id N', value: identifiers.botId };
    case 'botToken':
      return { flag: 'B24_BOT_TOKEN', value: identifiers.botToken };
    default:
      return { flag: readFlag, value: undefined };
  }
}

const numbered = (flag: string, values: readonly ParamValue[] | undefined) =>
  (values ?? []).map((value, index): ReadIdentifier => ({ value, what: `${flag} #${index + 1}` }));

const matching = (flag: string, values: readonly ParamValue[] | undefined, form: RegExp) =>
  numbered(flag, values).filter(({ value }) => form.test(String(value)));

const sources: Readonly<Record<string, Source>> = {
  chat: {
    flag: '--dialog chat123',
    of: ({ dialogs }) => matching('--dialog', dialogs, /^chat\d+$/),
  },
  group: { flag: '--dialog sg12', of: ({ dialogs }) => matching('--dialog', dialogs, /^sg\d+$/) },
  user: { flag: '--dialog 256', of: ({ dialogs }) => matching('--dialog', dialogs, /^\d+$/) },
  'bot-chat': {
    flag: '--bot-dialog chat5',
    of: ({ botDialogs }) => matching('--bot-dialog', botDialogs, /^chat\d+$/),
  },
  'bot-user': {
    flag: '--bot-dialog 256',
    of: ({ botDialogs }) => matching('--bot-dialog', botDialogs, /^\d+$/),
  },
  'line-chat': { flag: '--line-chat N', of: ({ lineChats }) => numbered('--line-chat', lineChats) },
  'line-dialog': {
    flag: '--line-chat N',
    of: ({ lineChats }) =>
      numbered('--line-chat', lineChats).map(({ value, what }) => ({
        value: `chat${value}`,
        what,
      })),
  },
  'line-session': {
    flag: '--line-session N',
    of: ({ lineSessions }) => numbered('--line-session', lineSessions),
  },
  'line-user-code': {
    flag: '--line-user-code CODE',
    of: ({ lineUserCodes }) => numbered('--line-user-code', lineUserCodes),
  },
};
