import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'openapi', 'scripts'],
    // Held by `pnpm test --coverage`, as the gate calls it.
    coverage: {
      include: ['packages/{client,contract-tests,portal-emulator}/src/**/*.ts'],
      exclude: ['**/src/generated/**'],
      reporter: ['text-summary'],
      thresholds: {
        'packages/client/src/**': { lines: 98, branches: 95 },
        'packages/contract-tests/src/**': { lines: 95, branches: 85 },
        'packages/portal-emulator/src/**': { lines: 96, branches: 86 },
      },
    },
  },
});
