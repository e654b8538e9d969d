import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'client',
    include: ['test/**/*.test.ts'],
    // What hangs is to fail, what a busy machine makes slow is not.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
