import { defineConfig } from '@playwright/test';

/** `npx playwright test --config packages/learning/playwright.config.ts` */
export default defineConfig({ testDir: './browser', workers: 1, timeout: 90_000 });
