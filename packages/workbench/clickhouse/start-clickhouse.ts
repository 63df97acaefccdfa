import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ClickhouseLogin } from '../src/engine/clickhouse-options.ts';

export interface RunningClickhouse {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A real ClickHouse in a process of its own, on a free port of this machine. */
export const startClickhouse = async (login: ClickhouseLogin = {}): Promise<RunningClickhouse> => {
  const server = fileURLToPath(new URL('chdb-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [server], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      HOMEBODY_CLICKHOUSE_USER: login.username,
      HOMEBODY_CLICKHOUSE_PASSWORD: login.password,
    },
  });
  const port = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (text) => done(String(text).trim()));
    child.once('exit', (code) => fail(new Error(`The embedded ClickHouse ended with ${code}.`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        child.stdin.end();
      }),
  };
};
