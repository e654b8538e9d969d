import type { Exchange } from '../exchange/exchange.js';
import type { PlannedRequest } from '../exchange/request.js';
import { causes, methods } from '../generated/plan.js';
import { type ParamValue, type Scenario, scenarioName } from '../ground/plan-types.js';
import { type Redact, redactDeep } from '../ground/redact.js';
import type { Generation, ScenarioResult } from '../ground/result.js';
import { bodyKind, jsonOf, type WireAnswer, type WireOutcome } from '../ground/wire.js';
import type { Target } from '../portal/target.js';
import type { CredentialKind, RecordedExchange, Recording } from './recording.js';
import { createStandIns, type StandIns } from './stand-ins.js';

/** Collects the exchanges of a run and makes the recording. */
export interface Recorder {
  readonly add: (scenario: Scenario, request: PlannedRequest, exchange: Exchange) => void;
  /** Notes that the portal no longer accepts the credentials, as the last answer showed. */
  readonly addLoss: () => void;
  /** The recording of the scenarios that have a result. */
  readonly recording: (results: readonly ScenarioResult[], ended: Recording['ended']) => Recording;
}

/** What a run was asked to do. */
interface Choices {
  readonly without?: readonly string[];
  readonly only?: readonly string[];
  readonly generation?: Generation;
}

/** Records everything that a run asks a portal, without personal data. */
export function createRecorder(target: Target, choices: Choices, redact: Redact): Recorder {
  const standIns = createStandIns(redact);
  const exchanges: RecordedExchange[] = [];
  return {
    add: (scenario, request, { wire, retries }) => {
      exchanges.push({
        scenario: nameOf(scenario.method, scenarioName(scenario)),
        method: request.method,
        verb: request.verb,
        credentials: credentialKind(request, target),
        params: paramsOf(scenario, request, standIns),
        retries,
        answer: answerOf(request.method, wire, standIns),
      });
    },
    addLoss: () => {
      const last = exchanges.pop();
      if (last) exchanges.push({ ...last, lost: true });
    },
    recording: (results, ended) => {
      const names = new Set(results.map(({ method, scenario }) => nameOf(method, scenario)));
      const { without = [], only = [], generation } = choices;
      const recording: Recording = {
        version: 2,
        portal: target.kind,
        credentials: target.good.kind === 'token' ? 'token' : 'webhook',
        identifiers: identifiersOf(target, standIns),
        allowCreate: target.allowCreate,
        without: [...without],
        only: [...only],
        ...(generation !== undefined && { generation }),
        ...(ended && { ended }),
        exchanges: exchanges.filter(({ scenario }) => names.has(scenario)),
      };
      // The stand-ins keep words of the protocol, and a secret can look like one.
      return redactDeep(recording, redact);
    },
  };
}

/** The name of the scenario in an exchange. */
export function nameOf(method: string, scenario: string): string {
  return `${method} ${scenario}`;
}

function credentialKind({ credentials }: PlannedRequest, { good }: Target): CredentialKind {
  if (credentials.kind === 'none') return 'none';
  if (credentials === good) return credentials.kind;
  const isGood = JSON.stringify(credentials) === JSON.stringify(good);
  return isGood ? credentials.kind : `wrong-${credentials.kind}`;
}

/** What a scenario sends on purpose comes from the contract, so it is kept. */
function paramsOf(scenario: Scenario, { params }: PlannedRequest, standIns: StandIns) {
  const secret = methods.find(({ name }) => name === scenario.method)?.secretParams ?? [];
  const cause = scenario.kind === 'error' ? causes[scenario.cause] : undefined;
  const replaced = cause?.provoke?.with ?? {};
  const open = Object.entries(params).filter(([name]) => !secret.includes(name));
  return Object.fromEntries(
    open.map(([name, value]) => [
      name,
      Object.hasOwn(replaced, name) ? value : withStandIns(value, standIns),
    ]),
  );
}

function withStandIns(value: ParamValue, standIns: StandIns): unknown {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object') return standIns.identifier(value);
  if (Array.isArray(value)) return value.map((item: ParamValue) => withStandIns(item, standIns));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withStandIns(inner, standIns)]),
  );
}

function identifiersOf({ identifiers }: Target, { identifier }: StandIns) {
  const { botId, botToken, reads, lineChats, lineSessions, ...lists } = identifiers;
  const texts = Object.entries(lists).map(([name, values]) => [name, values?.map(text)]);
  return {
    ...Object.fromEntries(texts.filter(([, values]) => values !== undefined)),
    ...(botId !== undefined && { botId: Number(identifier(botId)) }),
    ...(botToken !== undefined && { botToken: '***' }),
    ...(lineChats && { lineChats: lineChats.map(number) }),
    ...(lineSessions && { lineSessions: lineSessions.map(number) }),
    ...(reads && { reads: reads.map(read) }),
  };

  function text(value: string): string {
    return String(identifier(value));
  }
  function number(value: number): number {
    return Number(identifier(value));
  }
  function read(whole: string): string {
    const [method = '', query = ''] = whole.split(/\?(.*)/s);
    const params = [...new URLSearchParams(query)].map(([name, value]): [string, string] => [
      name,
      text(value),
    ]);
    return `${method}?${new URLSearchParams(params)}`;
  }
}

function answerOf(
  method: string,
  wire: WireOutcome,
  standIns: StandIns,
): RecordedExchange['answer'] {
  if ('broken' in wire) return { broken: wire.broken };
  const { status, contentType, bom, invalidUtf8, repeatedKeys } = wire;
  const json = jsonOf(wire);
  return {
    status,
    ...(contentType !== undefined && { contentType: headerOf(contentType) }),
    ...(bom && { bom }),
    ...(invalidUtf8 && { invalidUtf8 }),
    ...(repeatedKeys && { repeatedKeys: [...repeatedKeys] }),
    ...(json ? { body: standIns.body(method, json.value) } : { text: textOf(wire) }),
  };
}

/** Keeps a content type; any other text in the header becomes empty. */
function headerOf(contentType: string): string {
  return /^[\w/+.; ="-]{0,60}$/.test(contentType) ? contentType : '?';
}

/** A text that shows no more than a report does: only the kind of text. */
function textOf(wire: WireAnswer): string {
  return texts[bodyKind(wire)] ?? 'text that is not JSON';
}

const texts: Readonly<Record<string, string>> = {
  'an empty body': '',
  XML: '<?xml version="1.0"?>',
  'an HTML page': '<html></html>',
  'broken JSON': '{',
};
