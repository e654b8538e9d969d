import { plainText } from '../layout/plain-text.js';

/** A place that a search can find: title, address, text. The text starts with search words in brackets. */
type Place = readonly [title: string, url: string, text: string];

/** Words that readers search for and that the place does not use, or uses among many others. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'guide.html#limits': [
    'rate limit',
    'ratelimit',
    'limits',
    'throttle',
    'throttling',
    'operating time',
  ],
  'guide.html#calling-a-method': ['authentication', 'auth', 'scope', 'scopes', 'bearer'],
  'guide.html#oauth-and-refresh': [
    'oauth',
    'oauth refresh',
    'token',
    'access token',
    'refresh',
    'refresh token',
    'client id',
    'client secret',
  ],
  'guide.html#calling-from-a-browser': ['cors', 'browser'],
  'guide.html#batches': ['batch', 'batches', 'batch errors', 'halt', '50 commands'],
  'guide.html#roles-and-permissions': ['guest', 'role', 'roles', 'permission', 'permissions'],
  'guide.html#generations': ['self hosted', 'on premise', 'old portal', 'generation'],
  'index.html#make-a-webhook': [
    'webhook',
    'inbound webhook',
    'create webhook',
    'create a webhook',
    'emulator',
  ],
  'index.html#samples': [
    'php',
    'php sdk',
    'sdk',
    'curl',
    'javascript',
    'js sdk',
    'bx24',
    'bx24.js',
    'crest',
    'samples',
  ],
  'index.html#try-it': ['form', 'try it'],
  'index.html#files': ['csp', 'content security policy', 'markdown', 'openapi', 'yaml', 'llms.txt'],
  'with-other-tools.html': ['postman', 'generator', 'code generation', 'python'],
  'compare.html': ['compare', 'comparison'],
  'compare.html#migration': ['migration', 'migrate', 'upgrade'],
  'compare.html#fields': ['unifiedchat', 'field map', 'dialects'],
  'errors.html#codes': ['error codes', 'retry', 'retries'],
  'errors.html#status-400': ['400', 'bad request'],
  'errors.html#status-401': ['401', 'unauthorized', 'unauthorised'],
  'errors.html#status-403': ['403', 'forbidden'],
  'errors.html#status-404': ['404', 'not found'],
  'errors.html#status-503': ['503', 'service unavailable'],
  'errors.html#statuses': ['status'],
  'changelog.html': ['version', 'versions', 'release notes'],
  'imbot.dialog.get.html': ['legacy'],
  'api/functions/index.toChat.html': ['tochat'],
  'im.dialog.get.html#parameter-DIALOG_ID': ['sg7', 'sg', 'chat1435', '256', 'chat id'],
};

export interface SearchInput {
  /** The finished pages, by file name. */
  readonly pages: Readonly<Record<string, string>>;
  /** The pages of the client's API, by their path in the site. */
  readonly api: readonly string[];
  /** The names of the schemas, each with its description and address. */
  readonly schemas: readonly Place[];
}

/** The search index as a classic script: a page opened from a file may load scripts, but not JSON. */
export function searchIndex({ pages, api, schemas }: SearchInput): string {
  const places = [
    ...Object.entries(pages).flatMap(([file, text]) => placesOf(file, text)),
    ...api.map((path): Place => [`${nameOf(path)} · Client API`, path, kindOf(path)]),
    ...schemas,
  ];
  return `window.b24SearchIndex=${JSON.stringify(places.map(withWords))};\n`;
}

function withWords([title, url, text]: Place): Place {
  const words = alsoCalled[url];
  return [title, url, words ? `[${words.join(', ')}] ${text}` : text];
}

/** Each heading, code, field and row with an id, with its text up to the next. */
function placesOf(file: string, page: string): Place[] {
  const body = page.match(/<main[^>]*>([\s\S]*)<\/aside>|<main[^>]*>([\s\S]*)<\/main>/);
  const main = (body?.[1] ?? body?.[2] ?? '').replace(/<(script|form|button)\b[\s\S]*?<\/\1>/g, '');
  const name = plainText(page.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1] ?? file);
  const starts = [
    ...main.matchAll(/<(h[23]|section|li|dt|tr|p)\b[^>]*?\bid="([^"]+)"[^>]*>/g),
  ].filter(([, , id = '']) => !/^(code-|sample-)/.test(id));
  const whole: Place = [name, file, excerpt(main.slice(0, starts[0]?.index))];
  const places = starts.map((start, index): Place => {
    const [tag, kind = '', id = ''] = start;
    const text = main.slice(start.index + tag.length, starts[index + 1]?.index);
    const heading =
      kind.startsWith('h') || kind === 'dt'
        ? (text.match(/^[\s\S]*?(?=<\/(?:h[23]|dt)>)/)?.[0] ?? '')
        : '';
    const title = plainText(heading) || titleOf(id);
    return [`${title} · ${name}`, `${file}#${id}`, excerpt(text.slice(heading.length))];
  });
  return [whole, ...places];
}

function titleOf(id: string): string {
  return id
    .replace(/^status-/, 'Status ')
    .replace(/^parameter-/, '')
    .replace(/^\d+\./, '');
}

/** How much of a place's text is searched. */
const textLength = 800;

function excerpt(markup: string): string {
  return plainText(markup).slice(0, textLength);
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/^[a-z]+\./, '').replace(/\.html$/, '');
}

function kindOf(path: string): string {
  const kinds: Readonly<Record<string, string>> = {
    classes: 'A class of the client.',
    functions: 'A function of the client.',
    interfaces: 'A type of the client.',
    types: 'A type of the client.',
    variables: 'A constant of the client.',
  };
  return kinds[path.split('/').at(-2) ?? ''] ?? 'The API of the client.';
}
