import { existsSync, statSync } from 'node:fs';
import { runStep } from './run-step.mjs';

const stamp = 'node_modules/.package-lock.json';

/** Installs what the lock file names, unless it is there already. */
export const installPackages = () => {
  const upToDate = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (!upToDate) runStep('Install packages', 'npm', ['ci', '--no-fund', '--no-audit']);
};
