import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const file = join(import.meta.dirname, 'what-a-user-types.ts');
const text = `import { createChatClient, toChat } from '../src/index.js';
const client = createChatClient({ webhookUrl: '' });
client./*new*/call('im.dialog.get', { /*id*/DIALOG_ID: 'chat1' });
client./*old*/call('imbot.dialog.get', { DIALOG_ID: 'chat1' });
client.call('im.dialog.gett', { DIALOG_ID: 'chat1' });
client.call('im.dialog.get', { dialogId: 'chat1' });
const /*result*/result = await client.call('im.dialog.get', { DIALOG_ID: 'chat1' });
const /*chat*/chat = toChat(result);
result./*role*/role;
chat./*type*/type;
`;

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  noEmit: true,
};

const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const source = name === file ? text : ts.sys.readFile(name);
    return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
  },
  getCurrentDirectory: () => import.meta.dirname,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
});

/** What an editor shows for the word behind a mark. */
function hover(mark: string) {
  const info = service.getQuickInfoAtPosition(file, text.indexOf(`/*${mark}*/`) + mark.length + 5);
  const tags = info?.tags?.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
  return {
    type: ts.displayPartsToString(info?.displayParts),
    text: ts.displayPartsToString(info?.documentation),
    tags: tags ?? [],
  };
}

/** What the compiler says of a line, and what an editor strikes through. */
function messagesAt(line: string): string[] {
  const from = text.indexOf(line);
  return [...service.getSemanticDiagnostics(file), ...service.getSuggestionDiagnostics(file)]
    .filter(({ start = -1 }) => start >= from && start < from + line.length)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('an editor', { timeout: 60_000 }, () => {
  test('shows the text of the method and the name of its result over `call`', () => {
    const { type, text, tags } = hover('new');
    expect(type).toContain('params: DialogParams');
    expect(type).toContain('Promise<Chat>');
    expect(text).toMatch(/^Read a chat\. Scope: `im`\.\n\nReads one chat as the caller sees it/);
    expect(tags).toContain('@throws TransportError if no answer comes');
    expect(tags.join()).not.toContain('@deprecated');
  });

  test('strikes a deprecated method through and names its successor', () => {
    expect(hover('old').tags).toContain('@deprecated Call imbot.v2.Chat.get.');
    expect(messagesAt("client./*old*/call('imbot.dialog.get'")).toEqual([
      expect.stringMatching(/is deprecated/),
    ]);
  });

  test('lists the four methods for a wrong one', () => {
    const [message = ''] = messagesAt("client.call('im.dialog.gett'");
    const names = [
      'im.dialog.get',
      'imbot.dialog.get',
      'imbot.v2.Chat.get',
      'imopenlines.dialog.get',
    ];
    for (const name of names) expect(message).toContain(`"${name}"`);
  });

  test('says of a wrong parameter that it does not exist', () => {
    expect(messagesAt("client.call('im.dialog.get', { dialogId")).toEqual([
      expect.stringContaining("'dialogId' does not exist in type 'DialogParams'"),
    ]);
  });

  test('shows short names for results, and a text for each field', () => {
    expect(hover('result').type).toBe('const result: Chat');
    expect(hover('chat').type).toBe('const chat: UnifiedChat');
    for (const mark of ['id', 'role', 'type']) expect(hover(mark).text, mark).toMatch(/\w+ .+\./);
    expect(hover('role').type).toBe('(property) Chat.role: ChatRole');
  });
});
