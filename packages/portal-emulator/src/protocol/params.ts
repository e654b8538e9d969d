import { nestFields, parseForm } from './form.js';
import { isJsonObject, type Json } from './json.js';
import { parseMultipart } from './multipart.js';
import type { WireRequest } from './wire.js';

/** Names that control the call and are not passed to the method (reserved-names). */
const reservedNames = ['start', 'state', 'token', 'auth', 'access_token', 'sessid'];

/** PHP's limit on nesting: deeper JSON counts as malformed. */
const maxDepth = 512;

export type Params = Map<string, Json>;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Query and body as one map: body wins over query (parameter-places). */
export function readParams(request: WireRequest): Params {
  const mark = request.target.indexOf('?');
  const query = mark < 0 ? [] : parseForm(request.target.slice(mark + 1));
  return new Map([...query, ...parseBody(request)]);
}

/** What a method gets: no reserved names, and upper-cased names for a legacy method. */
export function methodParams(params: Params, legacy: boolean): Params {
  const passed: Params = new Map();
  for (const [name, value] of params) {
    if (!reservedNames.includes(name)) passed.set(legacy ? name.toUpperCase() : name, value);
  }
  return passed;
}

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

/** A JSON body's entries; malformed bodies are silently ignored, as on the server. */
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

function parseBody(request: WireRequest): [string, Json][] {
  if (request.body.length === 0) return [];
  const header = request.headers['content-type'] ?? '';
  const type = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json' || type.endsWith('+json')) return parseJsonBody(request.body);
  if (type === 'multipart/form-data') return nestFields(parseMultipart(request.body, header));
  return parseForm(new TextDecoder().decode(request.body));
}
