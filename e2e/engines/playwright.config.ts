import { defineConfig } from '@playwright/test';

/** The same runner as for Chromium, which it does not drive here: each engine comes with its own driver. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  retries: process.env['CI'] ? 2 : 0,
  timeout: 60_000,
  reporter: 'list',
  outputDir: '../../test-results/engines',
});
