import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tools-check',
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/publish-contract.ts',
    // Tools of this size start slowly, and one at a time is enough for a small machine.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
