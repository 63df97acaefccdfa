/** `npm run e2e:engines`: the jail, what is kept and erased, and real consent platforms, in Firefox and WebKit. */
import { existsSync } from 'node:fs';
import { installEngines } from './install-engines.mjs';
import { installPackages } from './install-packages.mjs';
import { runStep } from './run-step.mjs';

installPackages();
installEngines();
if (!existsSync('demo-site/dist')) runStep('Build', 'npm', ['run', '--silent', 'build']);
runStep('Firefox and WebKit', 'npx', ['playwright', 'test', '--config', 'e2e/engines/playwright.config.ts']);
