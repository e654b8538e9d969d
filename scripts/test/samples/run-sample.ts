import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningPortal } from '../../../packages/portal-emulator/src/index.js';
import { paths } from '../../lib/paths.js';
import { toolPath } from '../../lib/tool.js';

const require = createRequire(import.meta.url);
const sources = join(paths.root, 'openapi/code-samples');

export interface SampleRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The files of a flavour, by method. */
export function sampleFiles(flavour: string): [method: string, file: string][] {
  return readdirSync(join(sources, flavour)).map((name) => [
    name.replace(/\.\w+$/, ''),
    join(sources, flavour, name),
  ]);
}

/** A folder with a copy of the samples that can resolve their imports. */
export function sampleProject(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'b24-samples-'));
  cpSync(sources, folder, { recursive: true });
  // The samples use top-level await, which needs a project of modules.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const link = (name: string, target: string) => {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(target, place, 'dir');
  };
  link('@b24-chat/client', join(paths.root, 'packages/client'));
  link('@bitrix24/b24jssdk', packageFolder('@bitrix24/b24jssdk'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** The environment that the samples expect, for a portal with TLS. */
export function sampleEnvironment(portal: RunningPortal): Record<string, string> {
  const { host, pathname } = new URL(portal.webhookUrl);
  const [, , userId = '', secret = ''] = pathname.split('/');
  return {
    B24_PORTAL: host,
    B24_USER_ID: userId,
    B24_WEBHOOK_SECRET: secret,
    B24_WEBHOOK_URL: portal.webhookUrl,
    B24_ACCESS_TOKEN: portal.accessToken,
    NODE_EXTRA_CA_CERTS: portal.caFile ?? '',
    CURL_CA_BUNDLE: portal.caFile ?? '',
  };
}

/** Runs a sample as its reader would, from inside the project. */
export function runSample(
  file: string,
  folder: string,
  environment: Record<string, string>,
): Promise<SampleRun> {
  const [command, ...args] = commandFor(file, environment);
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      { cwd: folder, env: { ...process.env, ...environment } },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
      },
    );
  });
}

function commandFor(
  file: string,
  { NODE_EXTRA_CA_CERTS }: Record<string, string>,
): [string, ...string[]] {
  if (file.endsWith('.sh')) return ['sh', file];
  if (file.endsWith('.ts')) return [process.execPath, toolPath('tsx', 'tsx'), file];
  if (file.endsWith('.js')) return [process.execPath, file];
  const here = dirname(fileURLToPath(import.meta.url));
  return [
    process.env['PHP'] ?? 'php',
    '-d',
    `include_path=${here}`,
    '-d',
    `openssl.cafile=${NODE_EXTRA_CA_CERTS}`,
    file,
  ];
}

function packageFolder(name: string): string {
  let folder = dirname(require.resolve(name));
  while (!folder.endsWith(name)) folder = dirname(folder);
  return folder;
}
