/** What an element may contain by Jenkins' schema for JUnit files (version 10), written again by us. */
interface Rule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  readonly text?: true;
}

const rules: Readonly<Record<string, Rule>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['time', 'skipped', 'disabled', 'timestamp', 'hostname', 'id', 'package'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    required: ['name'],
    optional: ['classname', 'time', 'status', 'assertions'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: { required: [], optional: ['type', 'message'], children: [], text: true },
  skipped: { required: [], optional: ['type', 'message'], children: [], text: true },
  'system-out': { required: [], optional: [], children: [], text: true },
};

const numbers = ['tests', 'failures', 'errors', 'skipped'];

/** The rules that a file breaks. It never throws, and knows only the entities of XML. */
export function complaintsOf(xml: string): string[] {
  const complaints: string[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === xml) complaints.push('no XML declaration');
  for (const [, text = '', tag = ''] of body.matchAll(/([^<]*)(<[^>]*>)/g)) {
    const inside = open.at(-1);
    if (text.trim() !== '' && !(inside && rules[inside]?.text)) {
      complaints.push(`text in ${inside ?? 'nothing'}`);
    }
    if (/&(?!(amp|lt|gt|quot|apos);)/.test(text + tag)) complaints.push(`a bare & in ${tag}`);
    const [, slash, name = '', attributes = '', closed] =
      /^<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>$/.exec(tag) ?? [];
    if (slash === '/') {
      if (open.pop() !== name) complaints.push(`${name} is closed and was not open`);
      continue;
    }
    complaints.push(...elementComplaints(name, attributes, inside));
    if (closed !== '/') open.push(name);
  }
  return [...complaints, ...open.map((name) => `${name} is not closed`)];
}

function elementComplaints(name: string, tag: string, inside: string | undefined): string[] {
  const rule = rules[name];
  if (!rule) return [`there is no element ${name}`];
  const attributes = new Map(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const allowed =
    inside === undefined ? name === 'testsuites' : rules[inside]?.children.includes(name);
  const known = [...rule.required, ...rule.optional];
  return [
    ...(allowed ? [] : [`${name} in ${inside}`]),
    ...rule.required.filter((key) => !attributes.has(key)).map((key) => `${name} without ${key}`),
    ...[...attributes.keys()]
      .filter((key) => !known.includes(key))
      .map((key) => `${name} with ${key}`),
    ...numbers
      .filter((key) => attributes.has(key) && !/^\d+$/.test(attributes.get(key) ?? ''))
      .map((key) => `${name} whose ${key} is no number`),
    ...(attributes.has('time') && !/^\d*(\.\d{0,3})?$/.test(attributes.get('time') ?? '')
      ? [`${name} whose time is no time`]
      : []),
  ];
}
