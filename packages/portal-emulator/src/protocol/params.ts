import { parseForm } from './form.js';
import { isJsonObject, type Json } from './json.js';
import type { WireRequest } from './wire.js';

/** Names that steer the call and never reach a method (reserved-names). */
const reservedNames = ['start', 'state', 'token', 'auth', 'access_token', 'sessid'];

/** PHP's own ceiling on nesting: deeper JSON counts as malformed. */
const maxDepth = 512;

export type Params = Map<string, Json>;

function isTooDeep(text: string): boolean {
  if (text.length <= maxDepth) return false;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (inString) {
      if (char === '\\') index += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '[' || char === '{') {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (char === ']' || char === '}') depth -= 1;
  }
  return false;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A JSON body's entries; anything malformed is passed over in silence, as the server does. */
function parseJsonBody(body: Uint8Array): [string, Json][] {
  try {
    const text = strictUtf8.decode(body);
    if (isTooDeep(text)) return [];
    const parsed: Json = JSON.parse(text);
    return isJsonObject(parsed) ? Object.entries(parsed) : [];
  } catch {
    return [];
  }
}

async function parseMultipart(body: Uint8Array, type: string): Promise<[string, Json][]> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData();
    const fields = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
    return parseForm(fields.toString());
  } catch {
    return [];
  }
}

function parseBody(request: WireRequest): [string, Json][] | Promise<[string, Json][]> {
  if (request.body.length === 0) return [];
  const header = request.headers['content-type'] ?? '';
  const type = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json' || type.endsWith('+json')) return parseJsonBody(request.body);
  if (type === 'multipart/form-data') return parseMultipart(request.body, header);
  return parseForm(new TextDecoder().decode(request.body));
}

/** Query and body as one map: body wins over query (parameter-places). */
export async function readParams(request: WireRequest): Promise<Params> {
  const mark = request.target.indexOf('?');
  const query = mark < 0 ? [] : parseForm(request.target.slice(mark + 1));
  const body = parseBody(request);
  return new Map([...query, ...(body instanceof Promise ? await body : body)]);
}

/** What a method gets: no reserved names, and upper-cased names for a legacy method. */
export function methodParams(params: Params, legacy: boolean): Params {
  const own: Params = new Map();
  for (const [name, value] of params) {
    if (!reservedNames.includes(name)) own.set(legacy ? name.toUpperCase() : name, value);
  }
  return own;
}
