import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'portal-emulator',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/check-facts-after-run.ts'],
    // What hangs is to fail, what a busy machine makes slow is not.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
