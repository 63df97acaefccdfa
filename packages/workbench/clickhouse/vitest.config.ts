import { defineConfig } from 'vitest/config';

/** Run by `npm run test:clickhouse`; `npm test` knows nothing of it. */
export default defineConfig({
  test: {
    include: ['packages/workbench/clickhouse/**/*.spec.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One embedded ClickHouse at a time is enough for a small machine.
    fileParallelism: false,
  },
});
