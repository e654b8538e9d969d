import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'client',
    include: ['test/**/*.test.ts'],
    // What hangs is to fail, what a busy machine makes slow is not.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
