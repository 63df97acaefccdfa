/** `npm run e2e:thorough`: misfortunes one by one, races and crowds, in a real browser. */
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { installPackages } from './install-packages.mjs';
import { runStep } from './run-step.mjs';

installPackages();
const env = { ...process.env, CHROMIUM_PATH: await findChromium() };
if (!existsSync('demo-site/dist')) runStep('Build', 'npm', ['run', '--silent', 'build']);
runStep(
  'Misfortunes, races and crowds',
  'npm',
  ['run', '--silent', 'e2e', '--workspace', 'e2e', '--', '--project=thorough', ...process.argv.slice(2)],
  { env },
);
