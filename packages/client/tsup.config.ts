import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/validate.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  // The contract itself and its JSON Schemas, for other tools of whoever installs the client.
  onSuccess: async () => {
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const script = ['--import', 'tsx/esm', 'scripts/publish.ts', 'packages/client/dist'];
    await promisify(execFile)(process.execPath, script, { cwd });
  },
  plugins: [
    {
      name: 'default-export-of-openapi-fetch',
      // For a package of type "module", esbuild takes the whole CommonJS module for its default export.
      // That of openapi-fetch has a property `default`.
      renderChunk(code) {
        if (this.format !== 'cjs') return undefined;
        const asked = 'require("openapi-fetch"), 1)';
        return { code: code.replace(asked, 'require("openapi-fetch"))') };
      },
    },
  ],
});
