/** `npm start`: from a fresh clone to the demo shop on localhost. */
import { installPackages } from './install-packages.mjs';
import { runStep } from './run-step.mjs';

installPackages();
runStep('Build the packages, the demo shop and its pack', 'npm', ['run', '--silent', 'build']);
runStep('Serve the demo shop', 'npm', ['run', '--silent', 'start', '--workspace', 'demo-site']);
