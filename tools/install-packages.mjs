import { existsSync, statSync } from 'node:fs';
import { runStep } from './run-step.mjs';

const stamp = 'node_modules/.package-lock.json';

/**
 * Installs what the lock file names, unless it is there already. Not `npm ci`: it refuses a lock file without the binaries of
 * platforms that a registry does not carry, though they are optional.
 */
export const installPackages = () => {
  const upToDate = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (!upToDate) runStep('Install packages', 'npm', ['install', '--no-fund', '--no-audit']);
};
