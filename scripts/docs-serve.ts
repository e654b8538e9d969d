import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { buildDocs } from '../packages/docs/src/build.js';
import { folders as sources } from '../packages/docs/src/layout/folders.js';
import { serveDocs } from '../packages/docs/src/serve/server.js';
import { watchSources } from '../packages/docs/src/serve/watch.js';
import { runCommand } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { UserError } from './lib/user-error.js';

const help = `Serves the docs and rebuilds them when their sources change.

  --port N     port to listen on (default: any free one)
  --portal     also start the emulator, for the form on the front page to call
  --help       this text
`;

const options = {
  port: { type: 'string', default: '0' },
  portal: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(options, async (flags) => {
  if (flags.help) return void process.stdout.write(help);
  if (!/^\d{1,5}$/.test(flags.port) || Number(flags.port) > 65_535) {
    throw new UserError('--port takes a number from 0 to 65535');
  }
  // Not in dist/, because another command may be building there.
  const folder = mkdtempSync(join(tmpdir(), 'b24-docs-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const build = async () => {
    const bundle = join(folder, 'bundle.json');
    await bundleWithRedocly(paths.spec, bundle);
    await buildDocs(bundle, join(folder, 'site'));
  };
  await build();
  const portal = flags.portal ? await startEmulator() : undefined;
  const server = await serveDocs({
    folder: join(folder, 'site'),
    port: Number(flags.port),
    demoWebhook: portal?.webhookUrl,
  });
  console.log(`Docs:   ${server.url}`);
  if (portal) console.log(`Portal: ${portal.url}`);
  console.log('Changes in openapi/ and packages/docs rebuild the pages. Press Ctrl+C to stop.');

  const stop = watchSources({
    folders: [dirname(paths.spec), ...Object.values(sources)],
    onChange: async (files) => {
      try {
        await build();
        server.reload();
        console.log(
          `rebuilt after changes in: ${files.map((file) => relative(paths.root, file)).join(', ')}`,
        );
      } catch (error) {
        // A half-written file does not build, so the last good pages stay.
        console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
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
