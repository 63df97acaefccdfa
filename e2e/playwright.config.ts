import { defineConfig } from '@playwright/test';

/** Software WebGL, so that the WebGL back end is tested on machines without a graphics card. */
const webgl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/specs/**/*.spec.ts', 'packages/*/browser/**/*.spec.ts'],
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  reporter: 'list',
  outputDir: '../test-results',
  use: {
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', ...webgl],
    },
  },
});
