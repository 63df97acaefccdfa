import { existsSync, statSync } from 'node:fs';
import { runStep } from './run-step.mjs';

/**
 * Installs what the lock file names, unless it is there already. Not `npm ci`: it refuses a lock file without the binaries of
 * platforms that a registry does not carry, though they are optional.
 */
export const installPackages = (folder = '.') => {
  const [stamp, lock] = [`${folder}/node_modules/.package-lock.json`, `${folder}/package-lock.json`];
  const upToDate = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs;
  if (!upToDate) runStep('Install packages', 'npm', ['install', '--no-fund', '--no-audit'], { cwd: folder });
};
