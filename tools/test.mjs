/** `npm test`: from a fresh clone to a verdict. */
import { findChromium } from './find-chromium.mjs';
import { installPackages } from './install-packages.mjs';
import { runStep } from './run-step.mjs';

installPackages();
const CHROMIUM_PATH = await findChromium();
const env = { ...process.env, CHROMIUM_PATH };
const npm = (title, script) => runStep(title, 'npm', ['run', '--silent', script], { env });

npm('Types', 'types');
npm('Lint', 'lint');
npm('Build', 'build');
npm('Unit and repository tests', 'unit');
runStep('Sizes', 'npm', ['run', '--silent', 'size', '--', '--held'], { env });
npm('End to end, in a real browser', 'e2e');
