import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'scripts',
    include: ['test/**/*.test.ts'],
    // Long enough for a busy machine, but a test that hangs must fail.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
