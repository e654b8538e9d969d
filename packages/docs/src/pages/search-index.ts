import { plainText } from '../layout/plain-text.js';

/** A place that a search can find: title, address, text. The text starts with search words in brackets. */
type Place = readonly [title: string, url: string, text: string];

/** Words that readers search for and that the place does not use, or uses among many others. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'guide.html#limits': ['rate limit', 'limits', 'throttling'],
  'guide.html#calling-a-method': ['authentication', 'auth', 'webhook'],
  'guide.html#oauth-and-refresh': ['oauth', 'token', 'refresh'],
  'guide.html#calling-from-a-browser': ['cors', 'browser'],
  'guide.html#batches': ['batch', 'halt'],
  'guide.html#roles-and-permissions': ['guest', 'role', 'roles', 'permissions'],
  'index.html#make-a-webhook': ['webhook', 'inbound webhook'],
  'index.html#samples': ['php', 'sdk', 'curl', 'javascript', 'samples'],
  'index.html#try-it': ['form', 'try it'],
  'compare.html#migration': ['migration', 'migrate', 'upgrade'],
  'compare.html#fields': ['unifiedchat'],
  'errors.html#status-401': ['401', 'unauthorized'],
  'errors.html#statuses': ['status'],
  'api/functions/index.toChat.html': ['tochat'],
  'im.dialog.get.html#parameter-DIALOG_ID': ['sg7', 'sg', 'chat1435', '256'],
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
const textLength = 280;

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
