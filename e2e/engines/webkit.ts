import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Engine, EngineTab } from './engine.ts';
import { freePort } from './free-port.ts';

const browsers = [
  process.env['MINIBROWSER_PATH'],
  ...['x86_64', 'aarch64'].flatMap((machine) =>
    ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
  ),
  ...['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkitgtk-6.0/MiniBrowser`),
];

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

/** One WebDriver call. Rejects with what the driver says of it. */
type Call = <Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Value>;

const callsTo =
  (port: number): Call =>
  async <Value>(method: string, path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Value & { message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.message ?? response.status}`);
    return value;
  };

/** Asks until the driver answers, or gives up when its process has ended. */
const untilReady = async (call: Call, driver: ChildProcess): Promise<void> => {
  for (;;) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
    const ready = await call<{ ready: boolean }>('GET', '/status').catch(() => undefined);
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The one window of a session is the first tab; every call says which tab it is about. */
const tabOf = (call: Call, session: string, handle: string): EngineTab => {
  const here = () => call('POST', `${session}/window`, { handle });
  return {
    goto: async (url) => {
      await here();
      await call('POST', `${session}/url`, { url });
    },
    evaluate: async (run, ...given) => {
      await here();
      const outcome = await call<{ value?: never; error?: string }>('POST', `${session}/execute/async`, {
        script: `const [given, done] = arguments;
          new Promise((resolve) => resolve((${run.toString()})(...given))).then(
            (value) => done({ value }), (error) => done({ error: String(error) }))`,
        args: [given],
      });
      if (outcome.error !== undefined) throw new Error(outcome.error);
      return outcome.value as never;
    },
  };
};

/** WebKitGTK's MiniBrowser over WebDriver, on a screen of its own. */
export const webkit: Engine = {
  name: 'WebKit',
  launch: async () => {
    const binary = browsers.find((path) => path !== undefined && existsSync(path));
    if (!binary) throw new Error('no MiniBrowser found; MINIBROWSER_PATH can name one');
    const port = await freePort();
    // In a group of its own: xvfb-run, the screen, the driver and the browser end together.
    const driver = spawn('xvfb-run', ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
    });
    const end = (): void => {
      if (driver.pid) process.kill(-driver.pid);
    };
    const call = callsTo(port);
    try {
      await untilReady(call, driver);
      const { sessionId, capabilities } = await call<Session>('POST', '/session', {
        capabilities: {
          alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
        },
      });
      const session = `/session/${sessionId}`;
      await call('POST', `${session}/timeouts`, { script: 90_000 });
      const unused = [await call<string>('GET', `${session}/window`)];
      return {
        version: `${capabilities.browserName} ${capabilities.browserVersion}`,
        newTab: async () => {
          const opened = unused.pop();
          const handle =
            opened ??
            (await call<{ handle: string }>('POST', `${session}/window/new`, { type: 'tab' })).handle;
          return tabOf(call, session, handle);
        },
        close: async () => {
          await call('DELETE', session).catch(() => undefined); // It ends with its driver otherwise.
          end();
        },
      };
    } catch (error) {
      end();
      throw error;
    }
  },
};
