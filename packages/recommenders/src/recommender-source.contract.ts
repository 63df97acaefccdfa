import { emptyProfile } from '@homebody/profile';
import { describe, expect, test } from 'vitest';
import { prepareSources } from './prepare-sources.ts';
import type { RecommenderSource } from './source.ts';
import { profileOf, tinyLogs, tinyWorld, shopEnd } from './tiny-shop.ts';
import { visitOf } from './visit.ts';
import { createWorld } from './world.ts';

const world = tinyWorld(tinyLogs(150, 1));
const visitors = [...tinyLogs(6, 2), [], tinyLogs(1, 3, 1)[0]!];

/** What every way of finding items must keep. */
export const itKeepsTheRecommenderSourceContract = (source: RecommenderSource): void => {
  describe(`the ${source.name} source keeps the contract`, () => {
    const visits = visitors.map((log) => visitOf(world, profileOf(world, log), shopEnd));

    test('the same visit gives the same answer, and the visit is left as it was', () => {
      for (const visit of visits) {
        const before = structuredClone(visit.profile);
        const first = source.prepare(visit).best(50);
        expect(source.prepare(visit).best(50)).toEqual(first);
        expect(visit.profile).toEqual(before);
      }
    });

    test('its best are in order of score, each once, ties by index, and no more than asked for', () => {
      for (const visit of visits) {
        const prepared = source.prepare(visit);
        const best = prepared.best(20);
        expect(best.length).toBeLessThanOrEqual(20);
        expect(new Set(best).size).toBe(best.length);
        const byScore = [...best].sort((a, b) => prepared.scoreOf(b) - prepared.scoreOf(a) || a - b);
        expect(best).toEqual(byScore);
        expect(prepared.best(5)).toEqual(best.slice(0, 5));
        for (const item of best) expect(prepared.scoreOf(item)).toBeGreaterThan(0);
      }
    });

    test('no item scores higher than its best, and none below 0', () => {
      for (const visit of visits) {
        const prepared = source.prepare(visit);
        const highest = Math.max(0, ...prepared.best(1).map(prepared.scoreOf));
        const scores = world.catalogue.ids.map((_, item) =>
          world.offered[item] ? prepared.scoreOf(item) : 0,
        );
        expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...scores)).toBeLessThanOrEqual(highest + 1e-6);
      }
    });

    test('[P5] it says why, and names only what the visitor really did', () => {
      for (const visit of visits) {
        const prepared = source.prepare(visit);
        for (const item of prepared.best(30)) {
          const reason = prepared.reasonOf(item);
          if (reason && 'because' in reason)
            expect([...visit.profile.items.keys()]).toContain(reason.because);
          if (reason?.kind === 'your-category')
            expect([...visit.profile.affinities.category.keys()]).toContain(reason.category);
          if (reason?.kind === 'your-brand')
            expect([...visit.profile.affinities.brand.keys()]).toContain(reason.brand);
        }
      }
    });

    test('it is silent, not broken, in a shop of which only the catalogue has arrived', () => {
      const bare = createWorld({ catalogue: world.catalogue });
      const visit = visitOf(bare, emptyProfile(), shopEnd);
      expect(source.prepare(visit).best(10)).toEqual([]);
      expect(source.prepare(visit).scoreOf(0)).toBe(0);
    });

    test('it takes part in ranking', () => {
      const names = prepareSources(visits[0]!).map(({ name }) => name);
      expect(names).toContain(source.name);
    });
  });
};
