/**
 * Firefox and WebKit for `npm run e2e:engines`: those that are installed, or Debian's, installed now. Ends with what to do where neither
 * will do; FIREFOX_PATH and MINIBROWSER_PATH name browsers in other places.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isOnPath = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

/** Debian's packages, and how to tell that each is there. */
const needed = {
  'firefox-esr': () => existsSync(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'),
  'webkit2gtk-driver': () => isOnPath('WebKitWebDriver'),
  xvfb: () => isOnPath('Xvfb') && isOnPath('xvfb-run'),
  xauth: () => isOnPath('xauth'),
};

const missing = () => Object.keys(needed).filter((name) => !needed[name]());

const apt = (...args) => {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...asRoot, 'apt-get', ...args];
  return spawnSync(command, rest, { stdio: 'inherit' }).status === 0;
};

export const installEngines = () => {
  const names = missing();
  if (names.length === 0) return;
  console.log(`\n▸ Install ${names.join(', ')}`);
  const install = () => apt('install', '-y', '-q', '--no-install-recommends', ...names);
  if (isOnPath('apt-get') && !install() && apt('update', '-q')) install();
  const still = missing();
  if (still.length === 0) return;
  console.error(
    `Missing for this test: ${still.join(', ')} (names of Debian's packages). Install them with \`apt-get install ${still.join(' ')}\` as root; none could be installed from here.`,
  );
  process.exit(1);
};
