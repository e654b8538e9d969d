import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/validate.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  // The contract itself, for tools of the user's own. `pnpm bundle` writes it.
  onSuccess: () => copyFile('../../openapi/dist/openapi.json', 'dist/openapi.json'),
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
