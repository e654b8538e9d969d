import { defineConfig, type Options } from 'tsup';

const common: Options = {
  target: 'node20',
  // `node:test` has no other name.
  removeNodeProtocol: false,
};

export default defineConfig([
  {
    ...common,
    entry: ['src/index.ts', 'src/node-test.ts'],
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
  },
  // The command line, and vitest, which cannot be loaded by `require`.
  {
    ...common,
    entry: ['src/cli.ts', 'src/vitest.ts'],
    format: 'esm',
    dts: { entry: ['src/vitest.ts'] },
  },
]);
