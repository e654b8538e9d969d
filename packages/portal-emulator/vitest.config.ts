import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'portal-emulator', include: ['test/**/*.test.ts'] },
});
