import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { UserError } from '../lib/user-error.js';

/** The method whose operation and code samples are the model of the skeleton. */
const model = 'imopenlines.dialog.get';

/**
 * Writes the skeleton of a method under the folder of the spec: operation, parameters, answer, an example, a
 * code sample in every flavour, and its line in `openapi.yaml`. Everything to fill in is marked TODO, and the
 * lint lists it.
 * @returns the files written, relative to the folder
 * @throws UserError when the name is not one of a method, or the contract has the method already
 */
export function writeSkeleton(name: string, folder: string): string[] {
  if (!/^[a-z]\w*(\.[a-z]\w*)+$/i.test(name) || !/^[a-z]/.test(name) || name.length > 100) {
    const said = JSON.stringify(name.slice(0, 100));
    throw new UserError(`${said} is not the name of a method; expected one like im.chat.get`);
  }
  // Portals ignore the letter case of a name, and so do some file systems.
  const known = readdirSync(join(folder, 'paths')).map((file) => basename(file, '.yaml'));
  const same = known.find((one) => one.toLowerCase() === name.toLowerCase());
  if (same) throw new UserError(`the contract already has ${same}, in openapi/paths/${same}.yaml`);
  const files = skeletonFiles(name, folder);
  const existing = Object.keys(files).find((file) => existsSync(join(folder, file)));
  if (existing) throw new UserError(`${join(folder, existing)} already exists; remove it first`);
  for (const [file, text] of Object.entries(files)) write(join(folder, file), text);
  const root = join(folder, 'openapi.yaml');
  const line = `  /${name}:\n    $ref: paths/${name}.yaml\n`;
  write(root, readFileSync(root, 'utf8').replace(/^components:/m, `${line}components:`));
  return [...Object.keys(files), 'openapi.yaml'];
}

function skeletonFiles(name: string, folder: string): Record<string, string> {
  const pascal = name.replace(/(?:^|[._])(.)/g, (_, letter: string) => letter.toUpperCase());
  return {
    [`paths/${name}.yaml`]: operation(name, pascal, folder),
    [`components/schemas/params/${pascal}Params.yaml`]: stringify(params(name)),
    [`components/schemas/envelope/${pascal}Answer.yaml`]: stringify(answer),
    [`examples/${name}/200-example.json`]: `${JSON.stringify(example, null, 2)}\n`,
    ...samples(name, folder),
  };
}

function operation(name: string, pascal: string, folder: string): string {
  const document = parseDocument(readFileSync(join(folder, `paths/${model}.yaml`), 'utf8'));
  const post = document.toJS().post;
  const shared = Object.entries<{ $ref?: string }>(
    post.responses['400'].content['application/json'].examples,
  ).filter(([, one]) => one.$ref?.startsWith('../components/'));
  const [scope = name] = name.split('.');
  Object.assign(post, {
    operationId: name,
    tags: [tagOf(scope, folder)],
    summary: 'TODO in a few words',
    description: 'TODO: say what it reads, who may call it, and what reading it changes.\n',
    security: [{}, { BearerToken: [scope] }],
    'x-caller': 'TODO: say who may call it.',
    'x-identifier-forms': { id: { parameter: 'ID', kind: 'TODO' } },
    'x-error-causes': [],
  });
  delete post.externalDocs;
  post.requestBody.content['application/json'] = {
    schema: { $ref: `../components/schemas/params/${pascal}Params.yaml` },
    examples: { id: { summary: 'By id', value: { ID: 1 } } },
  };
  post.responses['200'] = {
    description: 'TODO: say what it answers.',
    content: {
      'application/json': {
        schema: { $ref: `../components/schemas/envelope/${pascal}Answer.yaml` },
        examples: {
          example: {
            summary: 'TODO whose example',
            externalValue: `../examples/${name}/200-example.json`,
          },
        },
      },
    },
  };
  post.responses['400'].content['application/json'].examples = Object.fromEntries(shared);
  for (const sample of post['x-codeSamples']) {
    sample.source.$ref = sample.source.$ref.replace(model, name);
  }
  return stringify({ post }, { aliasDuplicateObjects: false });
}

/** The tag of the methods with the same scope. */
function tagOf(scope: string, folder: string): string {
  const sibling = readdirSync(join(folder, 'paths')).find((file) => file.startsWith(`${scope}.`));
  if (sibling === undefined) return 'TODO';
  const { post } = parseDocument(readFileSync(join(folder, 'paths', sibling), 'utf8')).toJS();
  return post.tags[0];
}

const params = (name: string) => ({
  'x-evidence': { page: ['TODO'] },
  type: 'object',
  description: `The parameters of ${name}.`,
  required: ['ID'],
  properties: {
    ID: { type: 'integer', description: 'TODO: say what it identifies.', examples: [1] },
  },
});

const answer = {
  'x-evidence': { page: ['TODO'] },
  type: 'object',
  description: 'TODO: name the result, in its envelope.',
  required: ['result', 'time'],
  properties: {
    result: { type: 'object', description: 'TODO: describe it.', additionalProperties: true },
    time: { $ref: 'Time.yaml' },
  },
};

const example = {
  result: {},
  time: {
    start: 1772030091,
    finish: 1772030091.165223,
    duration: 0.165223,
    processing: 0,
    date_start: '2026-02-25T17:34:51+01:00',
    date_finish: '2026-02-25T17:34:51+01:00',
  },
};

/** Each sample of the model, with the method and the parameter of the skeleton. */
function samples(name: string, folder: string): Record<string, string> {
  const all = readdirSync(join(folder, 'code-samples'));
  return Object.fromEntries(
    all.flatMap((flavour) => {
      const from = join(folder, 'code-samples', flavour);
      const file = readdirSync(from).find((one) => one === `${model}${extname(one)}`);
      if (file === undefined) return [];
      const text = readFileSync(join(from, file), 'utf8')
        .replaceAll(model, name)
        .replaceAll(
          /[A-Z]+_[A-Z]+(['"]?(?::| =>) ?)(?:'[^']*'|"[^"]*")/g,
          (_, is: string) => `ID${is}1`,
        )
        .replace('result.name, result.role', 'result');
      const target = join('code-samples', flavour, `${name}${extname(file)}`);
      return [[relative('.', target), text]];
    }),
  );
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
