import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '../src/build/build-pack.ts';
import { dryRun } from '../src/build/dry-run.ts';
import { openClickhouse } from '../src/engine/clickhouse-engine.ts';
import type { BuildOptions } from '../src/index.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../src/test-shop.ts';
import { type RunningClickhouse, startClickhouse } from './start-clickhouse.ts';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const login = { username: 'merchant', password: 'open sesame' };
const clock = () => shopEnd;

const filesOf = (out: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]));

describe('a pack built with ClickHouse', () => {
  const folder = testFolder();
  const log = folder.file('log.csv', csvOf(testLog()));
  const catalog = folder.file('items.csv', catalogueCsv());
  // Too small for a prior to be trained, which is what takes time.
  const small = folder.file('small.csv', csvOf(testLog({ people: 40 })));
  let server: RunningClickhouse;
  let clickhouse: NonNullable<BuildOptions['clickhouse']>;

  beforeAll(async () => {
    server = await startClickhouse(login);
    clickhouse = { url: server.url };
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  const build = async (name: string, options: Partial<BuildOptions>) => {
    const out = join(folder.path, name);
    const summary = await buildPack(
      { events: [log], catalog, out, ...options },
      { clock, clickhouseLogin: login },
    );
    return { summary, files: filesOf(out) };
  };

  const inClickhouse = async <Result>(
    ask: (engine: Awaited<ReturnType<typeof openClickhouse>>) => Promise<Result>,
  ): Promise<Result> => {
    const engine = await openClickhouse(clickhouse, login);
    return ask(engine).finally(engine.close);
  };
  /** Not counting that of whoever asks. */
  const databasesOfBuilds = () =>
    inClickhouse(({ rows }) =>
      rows(
        `select name from system.databases where startsWith(name, 'homebody_build') and name <> currentDatabase()`,
      ),
    );

  it.each([
    ['a catalogue', { catalog }],
    ['none', { catalog: undefined }],
  ])('is the same to the byte as one built with DuckDB, given %s', async (name, options) => {
    const duckdb = await build(`duckdb ${name}`, options);
    const other = await build(`clickhouse ${name}`, { ...options, clickhouse });
    expect([...other.files.keys()]).toEqual([...duckdb.files.keys()]);
    for (const [file, bytes] of duckdb.files) expect([file, other.files.get(file)]).toEqual([file, bytes]);
    const { out: _, seconds: __, peakMemory: ___, ...summed } = duckdb.summary;
    expect(other.summary).toMatchObject(summed);
    expect(await databasesOfBuilds()).toEqual([]);
  });

  it('is built of a table that is there, with the same sections but for those learned from a sample, which is another', async () => {
    await inClickhouse(async ({ run }) => {
      await run('create database if not exists shop');
      await run(
        `create or replace table shop.events (user_pseudo_id String, event_timestamp DateTime64(3, 'UTC'),
           event_name LowCardinality(String) not null, item_id String, quantity UInt32)`,
      );
      const values = testLog().map(
        ({ user, at, event, item, quantity }) =>
          `('${user}', fromUnixTimestamp64Milli(${at}, 'UTC'), '${event}', '${item}', ${quantity})`,
      );
      await run(`insert into shop.events values ${values.join(', ')}`);
    });
    const ofFile = await build('of a file', {});
    const ofTable = await build('of a table', {
      events: ['clickhouse:events'],
      clickhouse: { ...clickhouse, database: 'shop' },
    });
    const same = (files: ReadonlyMap<string, string>) =>
      [...files.keys()].filter((name) => !/^(ranker|clusters|group-words|predictions|manifest)/.test(name));
    expect(same(ofTable.files)).toEqual(same(ofFile.files));
    expect(same(ofTable.files).length).toBeGreaterThan(5);
    expect(ofTable.summary.prior?.trained).toBeGreaterThan(100);
    const dry = await dryRun(
      { events: ['clickhouse:shop.events'], catalog, clickhouse },
      { clock, clickhouseLogin: login },
    );
    expect(dry.files[0]).toMatchObject({ format: 'a table of ClickHouse', rows: ofTable.summary.rows });
    expect(dry.learned.people).toBe(ofTable.summary.log.people);
    expect(await databasesOfBuilds()).toEqual([]);
  });

  it('leaves no tables behind when the build fails', async () => {
    const wrong = folder.file('wrong.csv', 'id,name\n,\n');
    await expect(build('wrong', { catalog: wrong, clickhouse })).rejects.toMatchObject({
      code: 'invalid-catalogue',
    });
    await expect(build('wrong', { events: ['clickhouse:nowhere.events'], clickhouse })).rejects.toMatchObject(
      {
        code: 'invalid-log',
        message: expect.stringContaining('clickhouse:nowhere.events: not a readable table'),
      },
    );
    expect(await databasesOfBuilds()).toEqual([]);
  });

  it('is refused to who has not the password, which no message repeats', async () => {
    const out = join(folder.path, 'refused');
    const building = buildPack(
      { events: [log], catalog, out, clickhouse },
      { clock, clickhouseLogin: { username: 'merchant', password: 'let me in' } },
    );
    const error: unknown = await building.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'invalid-config' });
    expect(String(error)).toContain(`${server.url} can't be used (Authentication failed`);
    expect(JSON.stringify(error) + String(error)).not.toContain('let me in');
  });

  const homebody = (name: string, interruptAt?: string) =>
    new Promise<{ code: number | null; err: string }>((done) => {
      const args = ['build', '--events', small, '--catalog', catalog, '--out', join(folder.path, name)];
      const engine = ['--engine', 'clickhouse', '--clickhouse-url', server.url];
      const env = {
        ...process.env,
        HOMEBODY_CLICKHOUSE_USER: login.username,
        HOMEBODY_CLICKHOUSE_PASSWORD: login.password,
      };
      const child = spawn(process.execPath, ['--import', 'tsx', main, ...args, ...engine], { env });
      let err = '';
      child.stdout.resume();
      child.stderr.on('data', (chunk) => {
        const before = err;
        err += String(chunk);
        if (interruptAt && err.includes(interruptAt) && !before.includes(interruptAt)) child.kill('SIGINT');
      });
      child.on('close', (code) => done({ code, err }));
    });

  it('is built by the command, which takes the login from the environment and tells what it sends', async () => {
    const { code, err } = await homebody('by command');
    expect(err).toMatch(/Sending the log +\d+\.\d s +[\d,]+ rows, \d+\.\d MB/);
    expect(code).toBe(0);
    expect(err).not.toContain(login.password);
  });

  it.each(['Reading the log', 'Sending the log', 'Preparing events'])(
    'leaves nothing here or there when it is stopped with Ctrl-C after "%s"',
    async (step) => {
      const { code, err } = await homebody('stopped', step);
      expect(err).toContain('No result was written');
      expect(code).toBe(130);
      expect(readdirSync(folder.path).filter((name) => name.includes('stopped'))).toEqual([]);
      expect(await databasesOfBuilds()).toEqual([]);
    },
  );
});

describe('a ClickHouse engine', () => {
  it('says what the server said when it refuses a statement', async () => {
    const server = await startClickhouse();
    const engine = await openClickhouse({ url: server.url });
    await expect(engine.run('select absent from nowhere')).rejects.toMatchObject({
      code: 'invalid-config',
      message: expect.stringMatching(/^ClickHouse at http.*nowhere/),
    });
    await engine.close();
    await server.stop();
  });

  it('ends the statement that runs on the server when it is interrupted', async () => {
    const server = await startClickhouse();
    const engine = await openClickhouse({ url: server.url });
    const witness = await openClickhouse({ url: server.url });
    const endless = engine.rows('select sum(sipHash64(number)) as endless from numbers(1000000000000)');
    const running = () =>
      witness.rows(
        `select query from system.processes where query like '%endless%' and query not like '%processes%'`,
      );
    while ((await running()).length === 0);
    engine.interrupt();
    await expect(endless).rejects.toThrow();
    await engine.close();
    // The server ends it at its next block of rows; left alone, it would outlast this test.
    while ((await running()).length > 0);
    await expect(engine.rows('select 1')).rejects.toThrow('stopped');
    await witness.close();
    await server.stop();
  });

  it('says so when nobody answers', async () => {
    await expect(openClickhouse({ url: 'http://127.0.0.1:1' })).rejects.toMatchObject({
      code: 'invalid-config',
      message: expect.stringContaining("http://127.0.0.1:1 can't be used"),
    });
  });
});
