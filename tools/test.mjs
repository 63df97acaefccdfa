/** `npm test`: from a fresh clone to a verdict. */
import { findChromium } from './find-chromium.mjs';
import { installPackages } from './install-packages.mjs';
import { runStep } from './run-step.mjs';
import { runTogether } from './run-together.mjs';

installPackages();
const CHROMIUM_PATH = await findChromium();
const env = { ...process.env, CHROMIUM_PATH };
const npm = (title, script) => runStep(title, 'npm', ['run', '--silent', script], { env });

await runTogether(
  [
    { title: 'Build', script: 'build' },
    { title: 'Types', script: 'types' },
    { title: 'Lint', script: 'lint' },
  ].map(({ title, script }) => ({ title, command: 'npm', args: ['run', '--silent', script] })),
  { env },
);
npm('Unit and repository tests', 'unit');
runStep('Sizes', 'npm', ['run', '--silent', 'size', '--', '--held'], { env });
npm('Network identifiers in what ships', 'scan');
npm('End to end, in a real browser', 'e2e:essential');
