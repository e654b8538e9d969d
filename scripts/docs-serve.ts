import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildDocs } from '../packages/docs/src/build.js';
import { serveDocs } from '../packages/docs/src/serve/server.js';
import { watchSources } from '../packages/docs/src/serve/watch.js';
import { readFlags } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { runMain, UserError } from './lib/user-error.js';

const help = `Serves the docs and builds them anew when the contract changes.

  --port N     port to listen on (default: any free one)
  --portal     start the emulator beside the docs, for the form on the front page
  --help       this text
`;

await runMain(async () => {
  const flags = readFlags({
    port: { type: 'string', default: '0' },
    portal: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (flags.help) return void process.stdout.write(help);
  if (!/^\d{1,5}$/.test(flags.port) || Number(flags.port) > 65_535) {
    throw new UserError('--port takes a number from 0 to 65535');
  }
  // A folder of its own: what others build in dist/ at the same time stays theirs.
  const folder = mkdtempSync(join(tmpdir(), 'b24-docs-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const build = async () => {
    const bundle = join(folder, 'bundle.json');
    await bundleWithRedocly(paths.spec, bundle);
    await buildDocs(bundle, folder);
  };
  await build();
  const portal = flags.portal ? await startEmulator() : undefined;
  const server = await serveDocs({
    folder,
    port: Number(flags.port),
    demoWebhook: portal?.webhookUrl,
  });
  console.log(`Docs:   ${server.url}`);
  if (portal) console.log(`Portal: ${portal.url}`);
  console.log('They follow every change under openapi/. Ctrl+C ends this.');

  const stop = watchSources(dirname(paths.spec), async () => {
    try {
      await build();
      server.reload();
      console.log('built anew');
    } catch (error) {
      // What is half written does not build; the last good pages stay.
      console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      stop();
      await Promise.all([server.close(), portal?.close()]);
    });
  }
});

async function startEmulator() {
  const { startPortal } = await import('../packages/portal-emulator/src/index.js');
  return startPortal();
}
