import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseForm } from '../src/protocol/form.js';
import { parseMultipart } from '../src/protocol/multipart.js';

const read = (text: string) => Object.fromEntries(parseForm(text));

describe('a form is read as PHP reads it', () => {
  test.each<[string, object]>([
    ['a=1&b[c]=2&d[]=3&d[]=4', { a: '1', b: { c: '2' }, d: ['3', '4'] }],
    ['a=1&a=2', { a: '2' }],
    ['a=1&a[b]=2', { a: { b: '2' } }],
    ['a[b]=1&a=2', { a: '2' }],
    ['a[0]=1&a[2]=2&a[]=3', { a: { 0: '1', 2: '2', 3: '3' } }],
    ['a[1]=x&a[0]=y', { a: { 1: 'x', 0: 'y' } }],
    ['a.b=1&c+d=2&e[f.g]=3', { a_b: '1', c_d: '2', e: { 'f.g': '3' } }],
    ['e[f=1&g[h]i[j]=2', { e_f: '1', g: { h: '2' } }],
    ['a%5Bb%5D=%D0%B6&k', { a: { b: 'ж' }, k: '' }],
    ['=1&[x]=2&&', {}],
  ])('%s', (text, fields) => {
    expect(read(text)).toEqual(fields);
  });

  test('whatever it contains', () => {
    const word = fc
      .array(
        fc.constantFrom('a', 'b', '0', '1', '7', '08', '.', ' ', '+', '%5B', '%2B', '%26', 'ж'),
        {
          maxLength: 3,
        },
      )
      .map((parts) => parts.join(''));
    const brackets = fc.array(
      fc.oneof(
        word.map((name) => `[${name}]`),
        fc.constantFrom('[', ']', '[]', 'x'),
      ),
      { maxLength: 4 },
    );
    const field = fc
      .tuple(word, brackets, word)
      .map(([name, path, value]) => `${name}${path.join('')}=${value}`);
    const forms = fc.sample(
      fc.array(field, { maxLength: 6 }).map((fields) => fields.join('&')),
      { numRuns: 2000, seed: 1 },
    );
    const code = [
      '$forms = json_decode(stream_get_contents(STDIN));',
      'echo json_encode(array_map(function ($form) { parse_str($form, $read); return (object) $read; }, $forms));',
    ];
    const answer = execFileSync(process.env['PHP'] ?? 'php', ['-r', code.join('')], {
      input: JSON.stringify(forms),
    });
    const byPhp: unknown = JSON.parse(answer.toString());
    expect(forms.map((form) => ({ form, read: read(form) }))).toEqual(
      forms.map((form, index) => ({ form, read: Array.isArray(byPhp) && byPhp[index] })),
    );
  });
});

describe('a form is read up to a limit', () => {
  test('of a thousand fields', () => {
    const fields = Array.from({ length: 1001 }, (_, index) => `f${index}=1`);
    expect(Object.keys(read(fields.join('&')))).toHaveLength(1000);
  });

  test('omits a field with more than 64 brackets', () => {
    expect(Object.keys(read(`a${'[b]'.repeat(64)}=1&c${'[d]'.repeat(65)}=1&e=1`))).toEqual([
      'a',
      'e',
    ]);
  });
});

test('treats the names of prototype keys like any other name', () => {
  const fields = read('__proto__[x]=1&constructor[prototype][y]=2&a[__proto__]=3');
  expect(Object.keys(fields)).toEqual(['__proto__', 'constructor', 'a']);
  expect({}).not.toHaveProperty('x');
});

describe('a multipart body', () => {
  const encode = async (form: FormData) => {
    const response = new Response(form);
    const type = response.headers.get('content-type') ?? '';
    return parseMultipart(new Uint8Array(await response.arrayBuffer()), type);
  };

  test('is read as it was written, whatever it contains', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[\r\n"%;=\-a\\]*$/).map((one) => one.replace(/\r\n|\r|\n/g, '\r\n')),
    );
    // Within a name a backslash is a matter of the client.
    const name = text.map((one) => one.replaceAll('\\', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, text)), async (fields) => {
        const form = new FormData();
        for (const [key, value] of fields) form.append(key, value);
        expect(await encode(form)).toEqual([...form.entries()]);
      }),
      { seed: 1 },
    );
  });

  test('drops its files', async () => {
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.txt');
    form.append('DIALOG_ID', 'chat1');
    expect(await encode(form)).toEqual([['DIALOG_ID', 'chat1']]);
  });

  test.each([
    ['no boundary', 'multipart/form-data'],
    ['another boundary', 'multipart/form-data; boundary=b'],
  ])('with %s is not read', (_, type) => {
    const body = Buffer.from('--a\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--a--');
    expect(parseMultipart(body, type)).toEqual([]);
    expect(parseMultipart(body, 'multipart/form-data; boundary="a"')).toEqual([['x', '1']]);
  });
});
