import { expect, test } from 'vitest';
import { explain } from '../src/cli/explain.js';
import { UserError } from '../src/state/user-error.js';

const systemError = (code: string) => Object.assign(new Error(`${code}: a call failed`), { code });

test.each([
  ['EADDRINUSE', 'Port 8024 is in use. Choose another with --port'],
  ['EACCES', 'No permission for port 8024 or for a file.'],
  ['EPERM', 'No permission for port 8024 or for a file.'],
  ['EADDRNOTAVAIL', 'This machine does not have the address of --host.'],
  ['ENOTFOUND', 'This machine does not have the address of --host.'],
  ['ENOENT', 'The file of --state cannot be written there.'],
  ['EISDIR', 'The file of --state cannot be written there.'],
  ['ENOTDIR', 'The file of --state cannot be written there.'],
  ['EROFS', 'The file of --state cannot be written there.'],
  ['ENOSPC', 'The disk with the file of --state is full.'],
  ['EMFILE', 'The portal could not start (EMFILE).'],
])('explains %s at the start by its cause', (code, message) => {
  const line = explain(systemError(code), 8024);
  expect(line).toContain(message);
  expect(line).not.toContain('\n');
});

test('shows an error that names its remedy unchanged', () => {
  expect(explain(new UserError('state.json is not JSON: fix it'), 0)).toBe(
    'state.json is not JSON: fix it',
  );
});

test('hides the text of an unknown error, which could contain a secret', () => {
  expect(explain(new Error('secret'), 0)).toBe('The portal could not start.');
  expect(explain('secret', 0)).toBe('The portal could not start.');
});
