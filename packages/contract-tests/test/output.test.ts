import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, startCli } from './support/cli.js';

const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<number | null>((resolve) => child.on('close', resolve));

function textOf(child: ReturnType<typeof spawn>) {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text;
}

test('reports a full disk behind the output with one line, and still writes the reports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'));
  const full = openSync('/dev/full', 'w');
  const { file, args } = command(['--report-dir', folder]);
  const { PATH = '' } = process.env;
  const child = spawn(file, args, { env: { PATH }, stdio: ['ignore', full, 'pipe'] });
  const text = textOf(child);
  expect(await ended(child)).toBe(2);
  closeSync(full);
  const complaint = text().match(/^contract: .*$/gm);
  expect(complaint).toEqual([
    'contract: cannot write the output (ENOSPC). Redirect it to another place',
  ]);
  expect(text()).not.toMatch(/^\s+at /m);
  expect(readdirSync(folder)).toContain('contract-report.json');
  rmSync(folder, { recursive: true });
});

test('ends silently when nobody reads the output', async () => {
  const child = startCli(['--help']);
  const text = textOf(child);
  child.stdout.destroy();
  expect(await ended(child)).toBe(2);
  expect(text()).toBe('');
});
