import { runSpectral, withOnly } from '../spectral.js';

// A small bundled contract in which every rule has something to check and finds nothing wrong.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly string[];

/** The changes of a test: a new value at a path, or a removed path. */
export type Change = readonly [path: Path, value?: Json];

export const itemPath: Path = ['paths', '/demo.item.get', 'post'];
export const oldPath: Path = ['paths', '/demo.old.get', 'post'];
export const schemasPath: Path = ['components', 'schemas'];
export const causesPath: Path = ['x-error-catalogue'];

/** The findings of a rule of the bundle in the changed contract. */
export async function found(rule: string, ...changes: Change[]) {
  const document = contract();
  for (const change of changes) apply(document, change);
  const text = JSON.stringify(document);
  const results = await withOnly(
    'bundle',
    (each) => each === rule,
    () => runSpectral('bundle', text, '/demo/openapi.json'),
  );
  return results.map(({ code, path }) => ({ rule: code, path }));
}

/** All findings of the rules of the bundle in the unchanged contract. */
export async function foundByAll(document: Json = contract()) {
  const results = await runSpectral('bundle', JSON.stringify(document), '/demo/openapi.json');
  return results.map(({ code, path, message }) => ({ rule: code, path, message }));
}

function apply(document: Json, [path, value]: Change): void {
  const holder = path.slice(0, -1).reduce<Json>((at, key) => child(at, key), document);
  const key = path.at(-1) ?? '';
  if (typeof holder !== 'object' || holder === null)
    throw new Error(`nothing at ${path.join(' ')}`);
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (value === undefined) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, value);
}

function child(node: Json, key: string): Json {
  const value = Array.isArray(node)
    ? node[Number(key)]
    : typeof node === 'object' && node !== null
      ? node[key]
      : undefined;
  if (value === undefined) throw new Error(`nothing at ${key}`);
  return value;
}

export function contract(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Demo',
      version: '1.0.0',
      description: 'A contract to lint.',
      license: { name: 'MIT', identifier: 'MIT' },
      contact: { name: 'Nobody' },
    },
    servers: [
      {
        url: 'https://example.bitrix24.com/rest/1/{webhookSecret}',
        description: 'A webhook.',
        variables: { webhookSecret: { default: 'webhook-secret', description: 'The secret.' } },
      },
    ],
    tags: [{ name: 'Demo', description: 'Things to read.' }],
    paths: {
      '/demo.item.get': { post: operation('demo.item.get') },
      '/demo.old.get': {
        post: { ...operation('demo.old.get'), deprecated: true, 'x-successor': 'demo.item.get' },
      },
    },
    components: {
      securitySchemes: {
        Token: { type: 'http', scheme: 'bearer', description: 'An access token.' },
      },
      schemas: schemas(),
      examples: {
        'no-auth': example('No credentials', { error: 'NO_AUTH', error_description: '' }),
      },
      responses: {
        Unauthorized: {
          description: 'The credentials do not suffice.',
          content: failure({ 'no-auth': { $ref: '#/components/examples/no-auth' } }),
        },
      },
    },
    'x-error-catalogue': {
      NO_ITEM: {
        causes: {
          'no-item': cause('method', [400], { provoke: { with: { ITEM_ID: 9 } } }),
          'no-item-left': cause('method', [400], { unprovoked: 'The last one is never sold.' }),
        },
      },
      NO_AUTH: {
        causes: { 'no-auth': cause('system', [401], { provoke: { credentials: 'none' } }) },
      },
      TOO_LONG: {
        causes: { 'too-long': cause('batch', [200], { unprovoked: 'It belongs to batch.' }) },
      },
    },
  };
}

function operation(id: string): { [key: string]: Json } {
  return {
    operationId: id,
    tags: ['Demo'],
    summary: 'Read a thing',
    description:
      'Reads one thing. A webhook is `https://example.bitrix24.com/rest/1/webhook-secret/`.',
    security: [{}, { Token: ['demo'] }],
    'x-identifier-forms': {
      item: { parameter: 'ITEM_ID', kind: 'item', answers: { id: 'number' } },
    },
    'x-error-causes': ['no-item', 'no-item-left'],
    requestBody: {
      content: json(
        { $ref: '#/components/schemas/ItemParams' },
        { item: example('By id', { ITEM_ID: 7 }) },
      ),
    },
    responses: {
      '200': {
        description: 'The thing.',
        content: json(
          { $ref: '#/components/schemas/ItemAnswer' },
          { item: example('A thing', { result: { id: 7 }, time: { start: 1 } }) },
        ),
      },
      '400': {
        description: 'There is no such thing.',
        content: failure({
          'no-item': example('None', { error: 'NO_ITEM', error_description: '' }),
          'no-item-left': example('None left', { error: 'NO_ITEM', error_description: '' }),
          'no-item-earlier-page': example('None', { error: 'NO_ITEM', error_description: 'Gone' }),
        }),
      },
      '401': { $ref: '#/components/responses/Unauthorized' },
    },
    'x-codeSamples': [
      { label: 'Client', lang: 'TypeScript', source: `client.call('${id}', { ITEM_ID: 1 });` },
      {
        label: 'cURL',
        lang: 'Shell',
        source: `curl -d '{"ITEM_ID":1}' "https://$PORTAL/rest/${id}"`,
      },
    ],
  };
}

function schemas(): { [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(shapes()).map(([name, shape]) => [
      name,
      { ...shape, 'x-evidence': { page: ['a-fact'] } },
    ]),
  );
}

function shapes(): { [key: string]: { [key: string]: Json } } {
  return {
    ItemParams: {
      description: 'Exactly one of two.',
      oneOf: [
        {
          title: 'By id',
          type: 'object',
          description: 'By its id.',
          required: ['ITEM_ID'],
          properties: { ITEM_ID: { type: 'integer', description: 'The id.' } },
          additionalProperties: false,
        },
        {
          title: 'By name',
          type: 'object',
          description: 'By its name.',
          required: ['ITEM_NAME'],
          properties: { ITEM_NAME: { type: 'string', description: 'The name.' } },
          additionalProperties: false,
        },
      ],
    },
    Item: {
      type: 'object',
      description: 'A thing.',
      required: ['id'],
      properties: {
        id: { type: 'integer', description: 'The id.' },
        kind: {
          type: 'string',
          description: 'What it is. An open set.',
          'x-known-values': ['big', 'small'],
          examples: ['big'],
        },
        date_made: {
          type: 'string',
          format: 'date-time',
          description: 'When it was made.',
          examples: ['2026-01-01T00:00:00+01:00'],
        },
        call_token: { type: 'string', description: 'The token of the call.', 'x-secret': true },
        extra: { type: 'object', description: 'More.', additionalProperties: true },
        color: {
          description: 'The colour, or none.',
          oneOf: [{ $ref: '#/components/schemas/Color' }, { type: 'null' }],
        },
        shade: { $ref: '#/components/schemas/Color', description: 'The shade.' },
        weight: { $ref: '#/components/schemas/Weight' },
      },
    },
    Color: { type: 'string', description: 'A colour.', pattern: '^#' },
    Weight: {
      description: 'How heavy it is.',
      oneOf: [
        {
          title: 'Exact',
          type: 'number',
          description: 'In grams.',
          'x-evidence': { page: ['a-fact'], live: ['a-fact'] },
        },
        {
          title: 'Rough',
          type: 'string',
          description: 'In words.',
          'x-evidence': { source: ['https://example.com/page'] },
        },
      ],
    },
    ItemAnswer: {
      type: 'object',
      description: 'A thing in its envelope.',
      required: ['result', 'time'],
      properties: {
        result: { $ref: '#/components/schemas/Item' },
        time: { $ref: '#/components/schemas/Time' },
      },
    },
    Time: {
      type: 'object',
      description: 'When it was.',
      properties: { start: { type: 'number', description: 'The start.' } },
    },
    ErrorBody: {
      type: 'object',
      description: 'The body of a failure.',
      required: ['error', 'error_description'],
      properties: {
        error: { type: 'string', description: 'The code.' },
        error_description: { type: 'string', description: 'What happened.' },
      },
    },
  };
}

function cause(applies: string, statuses: number[], how: { [key: string]: Json }): Json {
  return {
    evidence: { source: ['a-fact'] },
    applies,
    message: 'No',
    statuses: { documented: statuses, observed: [] },
    cause: 'It is not there.',
    remedy: 'Look elsewhere.',
    ...how,
  };
}

function failure(examples: { [key: string]: Json }): Json {
  return json({ $ref: '#/components/schemas/ErrorBody' }, examples);
}

function json(schema: Json, examples: { [key: string]: Json }): Json {
  return { 'application/json': { schema, examples } };
}

function example(summary: string, value: Json): Json {
  return { summary, value };
}
