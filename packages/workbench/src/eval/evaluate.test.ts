import { join } from 'node:path';
import { dayMs } from '@homebody/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { evalText } from './eval-text.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { concluded } from './groups.ts';

const folder = testFolder();
const clock = () => shopEnd;
const size = { people: 400, itemsPerTaste: 30 };
const log = testLog(size);
const events = [folder.file('log.csv', csvOf(log))];
const catalog = folder.file('items.csv', catalogueCsv(size));

describe('evaluating on the newest days of a log', () => {
  let evaluation: Evaluation;
  beforeAll(async () => {
    evaluation = await evaluate({ events, catalog, people: 120 }, { clock });
  }, 90_000);
  afterAll(folder.remove);

  it('judges popularity, every single source, all by hand, the pack and what devices make of it', () => {
    const [everybody] = evaluation.groups;
    expect(everybody?.rankings.map(({ name }) => name)).toEqual([
      'popularity',
      expect.stringContaining('only '),
      expect.stringContaining('only '),
      expect.stringContaining('only '),
      expect.stringContaining('only '),
      expect.stringContaining('only '),
      'all, weighted by hand',
      'the pack',
      'the pack, trained on the device',
    ]);
    expect(everybody?.people).toBe(evaluation.people);
  });

  it('finds that a shop of tastes is served better than by popularity, and covers more of it', () => {
    const of = (name: string) => evaluation.groups[0]?.rankings.find((ranking) => ranking.name === name);
    expect(of('the pack')?.verdict).toBe('better');
    expect(of('the pack')?.coverage).toBeGreaterThan(of('popularity')?.coverage ?? 1);
    expect(of('popularity')?.ndcgGain).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('groups people by what is known of them, each in one group, and concludes nothing about too few', () => {
    const [everybody, ...groups] = evaluation.groups;
    expect(groups.map(({ name }) => name)).toEqual(['new', 'few', 'many']);
    expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(everybody?.people);
    for (const { people, rankings } of groups)
      if (people < 50) for (const { verdict } of rankings) expect(verdict).toBe('too few people');
    expect(evalText(evaluation)).toContain('Nothing can be concluded from so few; 50 are needed.');
  });

  it('lets the pack know nothing of the days it is judged by', async () => {
    const from = Date.parse(evaluation.from);
    const before = folder.file('before.csv', csvOf(log.filter(({ at }) => at < from)));
    const summary = await buildPack(
      { events: [before], catalog, out: join(folder.path, 'before'), privacyPrice: false },
      { clock },
    );
    expect(evaluation.built?.pairs).toEqual(summary.pairs);
    expect(evaluation.built?.log).toEqual(summary.log);
    expect(evaluation.built?.log.lastAt).toBeLessThan(from);
  });

  it('judges a pack that is given by what happened since its own log ended', async () => {
    const until = shopEnd - 10 * dayMs;
    const pack = join(folder.path, 'older');
    await buildPack({ events, catalog, out: pack, until, privacyPrice: false }, { clock });
    const given = await evaluate({ pack, events, people: 60 }, { clock });
    expect(given.built).toBeUndefined();
    expect(Date.parse(given.from)).toBeGreaterThanOrEqual(until - 3_600_000);
    expect(Date.parse(given.from)).toBeLessThanOrEqual(until + 3_600_000);
  }, 60_000);

  it('refuses to conclude from too few people, and says how many are needed', async () => {
    const pack = join(folder.path, 'fresh');
    const few = [folder.file('few.csv', csvOf(testLog({ people: 60 })))];
    await buildPack({ events: few, out: pack, privacyPrice: false }, { clock });
    await expect(evaluate({ pack, events: few }, { clock })).rejects.toMatchObject({
      code: 'invalid-log',
      message: expect.stringMatching(/0 people chose something new from .* on; at least 50 are needed/),
    });
  }, 60_000);
});

describe('what an interval allows to be said', () => {
  it.each([
    [{ mean: 0.1, low: 0.05, high: 0.15 }, 100, 'better', undefined],
    [{ mean: -0.1, low: -0.15, high: -0.05 }, 100, 'worse', undefined],
    [{ mean: 0.1, low: 0.05, high: 0.15 }, 49, 'too few people', 50],
    // Twice as narrow takes four times as many.
    [{ mean: 0.05, low: -0.05, high: 0.15 }, 100, 'not told apart', 400],
    [{ mean: 0, low: -0.1, high: 0.1 }, 100, 'not told apart', undefined],
  ])('%j of %d people: %s', (interval, people, verdict, peopleNeeded) => {
    expect(concluded(interval, people)).toEqual({ verdict, peopleNeeded });
  });
});
