import { defineConfig } from '@playwright/test';
import { userAgent } from './support/shop.ts';

/** Software WebGL, so that the WebGL back end is tested on machines without a graphics card. */
const webgl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

export default defineConfig({
  testDir: '..',
  projects: [
    { name: 'essential', testMatch: ['e2e/specs/**/*.spec.ts', 'packages/*/browser/**/*.spec.ts'] },
    // Misfortunes one by one, races and crowds: minutes that every landing takes, and not every change at a desk.
    { name: 'thorough', testMatch: 'e2e/thorough/**/*.spec.ts' },
  ],
  workers: 2,
  // A slow machine may miss a deadline once; what fails three times is broken. Retried tests are listed as flaky.
  retries: process.env['CI'] ? 2 : 0,
  fullyParallel: false,
  timeout: 60_000,
  reporter: 'list',
  outputDir: '../test-results',
  use: {
    userAgent,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      // Without the flag a driven browser says so, and nothing is recorded of a browser that a program drives.
      args: ['--no-sandbox', '--disable-blink-features=AutomationControlled', ...webgl],
    },
  },
});
