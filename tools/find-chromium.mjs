/**
 * A Chromium for the end-to-end tests: the one in CHROMIUM_PATH, an installed one, or one installed
 * now, by Playwright where its download works and by the system's package manager where it does not.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const installed = () => places.find((place) => existsSync(place));

const ofPlaywright = async () => {
  const { chromium } = await import('@playwright/test');
  const place = chromium.executablePath();
  return existsSync(place) ? place : undefined;
};

const install = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

export const findChromium = async () => {
  const found = process.env.CHROMIUM_PATH ?? installed() ?? (await ofPlaywright());
  if (found) return found;

  console.log('\n▸ Install a browser');
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    if (!install('apt-get', ['install', '-y', '-q', 'chromium']) && install('apt-get', ['update', '-q'])) {
      install('apt-get', ['install', '-y', '-q', 'chromium']);
    }
  }
  if (!installed()) install('npx', ['playwright', 'install', 'chromium']);
  const now = installed() ?? (await ofPlaywright());
  if (now) return now;
  console.error('No Chromium found and none could be installed. Install one and set CHROMIUM_PATH to it.');
  process.exit(1);
};
