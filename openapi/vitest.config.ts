import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'openapi',
    include: ['lint/**/*.test.ts', 'test/**/*.test.ts'],
  },
});
