import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { listsOf } from '../split-tail.ts';
import { csvFields } from './csv-fields.ts';
import { readMovieLens } from './movielens.ts';
import { readOnlineRetail } from './online-retail.ts';
import { retailQuestions } from './retail-questions.ts';
import { readSessionSplit } from './session-split.ts';
import { readTimedSessions } from './timed-sessions.ts';

const root = mkdtempSync(join(tmpdir(), 'homebody-readers-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
const folderWith = (files: Readonly<Record<string, readonly string[]>>): string => {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(`${lines.join('\n')}\n`));
  return folder;
};

test('a split of sessions: items are numbered as met, prefixes of one session are one cluster', () => {
  const folder = folderWith({
    'train_sessions.txt': ['7 9 7', '9 5'],
    'test_pairs.tsv': ['7 8 5\t9', '7 8\t5', '7\t8', '9\t7'],
  });
  const { training, test } = readSessionSplit(folder);
  expect(listsOf(training.sessions)).toEqual([
    [0, 1, 0],
    [1, 2],
  ]);
  expect(test).toEqual([
    { session: [0, 2], targets: [1], cluster: 0 },
    { session: [0], targets: [2], cluster: 0 },
    { session: [0], targets: [-1], cluster: 0 },
    { session: [1], targets: [0], cluster: 1 },
  ]);
});

test('a file that is missing, not gzipped or not as expected is named, with the line', () => {
  const missing = folderWith({ 'train_sessions.txt': ['1 2'] });
  expect(() => readSessionSplit(missing)).toThrow(`${join(missing, 'test_pairs.tsv.gz')} is missing.`);
  const wrong = folderWith({ 'train_sessions.txt': ['1 2', '1 b'], 'test_pairs.tsv': ['1\t2'] });
  expect(() => readSessionSplit(wrong)).toThrow(/train_sessions\.txt\.gz, line 2: "1 b", expected item num/);
  const pairs = folderWith({ 'train_sessions.txt': ['1 2'], 'test_pairs.tsv': ['1 2'] });
  expect(() => readSessionSplit(pairs)).toThrow(/test_pairs\.tsv\.gz, line 1: "1 2"/);
  writeFileSync(join(wrong, 'train_sessions.txt.gz'), '1 2\n');
  expect(() => readSessionSplit(wrong)).toThrow(/train_sessions\.txt\.gz: expected gzipped text\./);
  const header = folderWith({ 'ratings_ordered.csv': ['user,movie'] });
  expect(() => readMovieLens(header)).toThrow('its first line is "user,movie", expected "UserID,');
});

test('films that few rated are left out, the last is asked for, and the one before it is not learned', () => {
  const films = [1, 2, 3, 4, 5, 6];
  const ratings = [1, 2, 3, 4, 5].flatMap((person) =>
    [...films, ...(person === 1 ? [9] : [])].map((film, order) => `${person},${film},5,${order}`),
  );
  const folder = folderWith({
    'ratings_ordered.csv': ['UserID,MovieID,Rating,Order', ...ratings],
    'movies.tsv': ['2\tA film\tDrama|War', '9\tAnother\tDrama'],
  });
  const { training, test } = readMovieLens(folder);
  expect(listsOf(training.sessions)).toEqual(Array.from({ length: 5 }, () => [0, 1, 2, 3]));
  expect(test[0]).toEqual({ session: [0, 1, 2, 3], targets: [-1], cluster: 0 });
  expect(training.about?.[1]).toEqual({ title: 'A film', categories: ['Drama', 'War'] });
});

const invoice = (number: number, code: string, day: string, quantity = 1, customer = '7'): string =>
  `${number},${code},"A ""thing"", red",${quantity},${day} 08:00,1.5,${customer},France`;

test('baskets are of products, sold, to somebody known, in order of time', () => {
  const folder = folderWith({
    'online_retail.csv': [
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
      invoice(2, '10002', '2011-02-01'),
      invoice(1, '10001A', '2011-01-01'),
      invoice(1, '10001A', '2011-01-01'),
      invoice(1, 'POST', '2011-01-01'),
      invoice(1, '10003', '2011-01-01', -1),
      invoice(3, '10003', '2011-01-01', 1, ''),
    ],
  });
  const { baskets, titleOf } = readOnlineRetail(folder);
  expect(baskets).toEqual([
    { customer: '7', at: '2011-01-01 08:00', codes: ['10001A'] },
    { customer: '7', at: '2011-02-01 08:00', codes: ['10002'] },
  ]);
  expect(titleOf.get('10002')).toBe('A "thing", red');
});

test('each item of a late basket is hidden once, and what the customer bought before is told', () => {
  const early = Array.from({ length: 5 }, () => ({
    customer: 'a',
    at: '2011-10-01 08:00',
    codes: ['x', 'y', 'z'],
  }));
  const late = [
    { customer: 'a', at: '2011-11-09 08:00', codes: ['x', 'y', 'new', 'z'] },
    { customer: 'b', at: '2011-11-10 08:00', codes: ['x', 'y'] },
  ];
  const { training, completion, nextBasket } = retailQuestions({
    baskets: [...early, ...late],
    titleOf: new Map(),
  });
  expect(training.size).toBe(3);
  expect(completion.map(({ session, targets }) => [session, targets])).toEqual([
    [[1, 2], [0]],
    [[0, 2], [1]],
    [[0, 1], [2]],
  ]);
  expect(completion[0]?.earlier).toHaveLength(5);
  expect(nextBasket.map(({ session, targets }) => [session, targets])).toEqual([[[], [0, 1, 2]]]);
});

test('clicks of a session are put together, and it ended with its last', () => {
  const folder = folderWith({
    'clicks.tsv': ['SessionId\tItemId\tTime', '1\t5\t10', '1\t6\t12.5', '2\t5\t11'],
  });
  expect(readTimedSessions(join(folder, 'clicks.tsv.gz'))).toEqual([
    { id: '1', items: [5, 6], endedAt: 12.5 },
    { id: '2', items: [5], endedAt: 11 },
  ]);
});

test('a comma within quotes is part of its field', () => {
  expect(csvFields('1,"a, ""b""",,c')).toEqual(['1', 'a, "b"', '', 'c']);
});
