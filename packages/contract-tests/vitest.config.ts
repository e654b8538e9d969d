import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'contract-tests',
    include: ['test/**/*.test.ts'],
    exclude: ['test/fixtures/**'],
    // Many tests start processes and browsers; a busy machine is slow at that.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
