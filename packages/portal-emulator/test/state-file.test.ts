import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStateKeeper } from '../src/cli/state-keeper.js';
import { createPortal, loadState } from '../src/index.js';
import { lockStateFile } from '../src/state/lock-file.js';
import { UserError } from '../src/state/user-error.js';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-state-'));
  file = join(folder, 'state.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a state file', () => {
  test('exists until it is released, and only its owner may read it', () => {
    const unlock = lockStateFile(file);
    expect(readFileSync(`${file}.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    unlock();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('refuses a second portal and names the process that uses the file', () => {
    lockStateFile(file);
    expect(() => lockStateFile(file)).toThrow(UserError);
    expect(() => lockStateFile(file)).toThrow(`${file} is in use by process ${process.pid}.`);
  });

  test('is taken over from a process that has ended', async () => {
    const child = spawn(process.execPath, ['--version']);
    await new Promise((resolve) => child.once('exit', resolve));
    writeFileSync(`${file}.lock`, `${child.pid} 1`);
    const unlock = lockStateFile(file);
    expect(readFileSync(`${file}.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    unlock();
  });

  test('is taken over from an earlier process with the same id', () => {
    writeFileSync(`${file}.lock`, `${process.pid} 1`);
    lockStateFile(file)();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('is not released if another process has taken it over', () => {
    const unlock = lockStateFile(file);
    writeFileSync(`${file}.lock`, '1 1');
    unlock();
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe('1 1');
  });
});

describe('the keeper of a state file', () => {
  const state = createPortal({ chats: [{ id: 7 }] });

  test('saves each state that it receives', () => {
    const keeper = createStateKeeper(file, () => {});
    keeper.keep(state);
    expect(loadState(file).chats.map((chat) => chat.id)).toEqual([7]);
    expect(keeper.isBehind()).toBe(false);
  });

  test('reports a failed save once, and again after a successful one', () => {
    const lines: string[] = [];
    const keeper = createStateKeeper(join(folder, 'sub', 'state.json'), (line) => lines.push(line));
    keeper.keep(state);
    keeper.keep(state);
    expect(lines).toEqual([
      expect.stringMatching(/^The state could not be saved to .+state\.json \(ENOENT\)\./),
    ]);
    expect(keeper.isBehind()).toBe(true);
    mkdirSync(join(folder, 'sub'));
    keeper.keep(state);
    expect(keeper.isBehind()).toBe(false);
    rmSync(join(folder, 'sub'), { recursive: true });
    keeper.keep(state);
    expect(lines).toHaveLength(2);
  });
});
