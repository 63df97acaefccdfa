import { defineConfig } from '@playwright/test';

/** Runs these tests alone: `npx playwright test --config packages/store/browser`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  reporter: 'list',
  timeout: 30_000,
  outputDir: '../dist/browser-results',
});
