import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'docs',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-site.ts'],
    // What hangs is to fail, what a busy machine makes slow is not.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
