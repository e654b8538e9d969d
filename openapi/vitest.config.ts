import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'openapi',
    include: ['lint/**/*.test.ts'],
    // Loading a ruleset takes longer than any test of a rule, so the files of one worker share it.
    isolate: false,
    // Long enough for a busy machine, but a test that hangs must fail.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
