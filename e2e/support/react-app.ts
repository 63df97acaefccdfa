/** Builds the React fixture against the packed tarball, as a stranger would who has run `npm install homebody`. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shopFolder } from './shop.ts';

const here = new URL('..', import.meta.url).pathname;
const sdk = join(here, '..', 'packages', 'sdk');

/** Below this repository, where React and Vite are found, and below a folder that is never committed. */
const app = join(here, '.cache', 'react-app');

export interface ReactApp {
  readonly folder: string;
  /** Where it is built to, with the demo shop's pack beside it. */
  readonly out: string;
  /** Runs one of the installed programs in the app; throws what it printed when it fails. */
  readonly run: (program: string, ...options: readonly string[]) => string;
}

export const buildReactApp = (): ReactApp => {
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  cpSync(join(here, 'fixtures', 'react-app'), app, { recursive: true });
  const run = (program: string, ...options: readonly string[]): string => {
    try {
      return execFileSync(program, options, { cwd: app, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${program} ${options.join(' ')}: ${stdout}${stderr}`, { cause: error });
    }
  };
  run('npm', 'pack', sdk, '--pack-destination', app, '--silent', '--ignore-scripts');
  const tarball = './homebody-0.1.0.tgz';
  run('npm', 'install', '--no-save', '--offline', '--no-audit', '--no-fund', '--no-package-lock', tarball);
  run('npx', '--no-install', 'vite', 'build');
  const out = join(app, 'dist');
  cpSync(join(shopFolder, 'homebody', 'pack'), join(out, 'homebody', 'pack'), { recursive: true });
  cpSync(join(shopFolder, 'data'), join(out, 'data'), { recursive: true });
  return { folder: app, out, run };
};
