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
  // Vitest cannot be loaded by `require`.
  { ...common, entry: ['src/vitest.ts'], format: 'esm', dts: true },
  // The command line contains what it uses of its dependencies: reading all of them takes a third of its start.
  {
    ...common,
    entry: ['src/cli.ts'],
    format: 'esm',
    noExternal: ['valibot', '@valibot/to-json-schema', 'pure-rand'],
  },
]);
