import { seededRandom } from '@homebody/core';
import { buildSync } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../statistics/chi-square-tail.ts';
import { assign } from './assign.ts';
import { bucketOf } from './bucket-of.ts';
import { factorSeed } from './factor-seed.ts';
import { growthBookDeals, growthBookHash } from './growthbook.fixture.ts';
import { rangesOf } from './ranges-of.ts';
import { splitGroup } from './split-group.ts';

const random = seededRandom(1);
/** Ids as devices make them, and letters that no id should have. */
const arbitraryText = (): string =>
  Array.from({ length: 1 + Math.floor(random() * 24) }, () =>
    String.fromCharCode(random() < 0.9 ? 45 + random() * 78 : random() * 0xffff),
  ).join('');
const visitors = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `visitor-${at}`);
const half = [
  [0, 0.5],
  [0.5, 1],
] as const;
const variantsOf = (seed: string, count: number): readonly (number | undefined)[] =>
  visitors(count).map((visitor) => assign({ seed, ranges: half }, visitor).variant);

describe('buckets', () => {
  it('are those of GrowthBook, version 2, for 200,000 seeds and visitors', () => {
    let different = 0;
    for (let nth = 0; nth < 200_000; nth += 1) {
      const [seed, visitor] = [arbitraryText(), arbitraryText()];
      if (growthBookHash(seed, visitor, 2) !== bucketOf(seed, visitor)) different += 1;
    }
    expect(different).toBe(0);
  });

  it('are uniform, and independent between seeds', () => {
    const counts = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 0));
    for (const visitor of visitors(100_000))
      counts[Math.floor(10 * bucketOf('a', visitor))]![Math.floor(10 * bucketOf('b', visitor))]! += 1;
    const chiSquare = counts.flat().reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
    expect(chiSquareTail(chiSquare, 99)).toBeGreaterThan(0.001);
  });
});

describe('assignment', () => {
  it('is GrowthBook’s, for weights, coverage and groups alike', () => {
    for (let nth = 0; nth < 2_000; nth += 1) {
      const visitor = arbitraryText();
      const variants = 2 + Math.floor(random() * 4);
      const parts = Array.from({ length: variants }, () => random() + 0.01);
      const total = parts.reduce((sum, part) => sum + part, 0);
      const weights = parts.map((part) => part / total);
      const experiment = {
        seed: arbitraryText(),
        ranges: rangesOf({ of: 'one', variants, weights, coverage: random() }),
        ...(nth % 2 === 0 && {
          group: { seed: arbitraryText(), range: [0.2, 0.2 + 0.8 * random()] as const },
        }),
      };
      expect(assign(experiment, visitor).variant).toBe(growthBookDeals(experiment, visitor));
    }
  });

  it('keeps everybody’s variant when more take part', () => {
    const few = { seed: 'hero', ranges: rangesOf({ of: 'hero', variants: 3, coverage: 0.2 }) };
    const all = { seed: 'hero', ranges: rangesOf({ of: 'hero', variants: 3, coverage: 0.9 }) };
    const before = visitors(5_000).map((visitor) => assign(few, visitor).variant);
    const after = visitors(5_000).map((visitor) => assign(all, visitor).variant);
    expect(before.filter((variant) => variant !== undefined).length).toBeGreaterThan(900);
    expect(before.every((variant, at) => variant === undefined || variant === after[at])).toBe(true);
  });

  it('deals as the weights say', () => {
    const ranges = rangesOf({ of: 'hero', variants: 3, weights: [0.5, 0.3, 0.2] });
    const counts = [0, 0, 0];
    for (const visitor of visitors(50_000)) counts[assign({ seed: 'w', ranges }, visitor).variant ?? 9]! += 1;
    const expected = [25_000, 15_000, 10_000];
    const chiSquare = counts.reduce(
      (sum, count, at) => sum + (count - expected[at]!) ** 2 / expected[at]!,
      0,
    );
    expect(chiSquareTail(chiSquare, 2)).toBeGreaterThan(0.001);
  });

  it('gives visitors of one group to one of its experiments only', () => {
    const [first, second] = splitGroup('checkout', [0.5, 0.3]);
    const experiments = [first!, second!].map((range, at) => ({
      seed: `e${at}`,
      ranges: half,
      group: { seed: 'checkout', range },
    }));
    const taking = visitors(10_000).map((visitor) =>
      experiments.map((experiment) => assign(experiment, visitor).variant !== undefined),
    );
    expect(taking.some(([a, b]) => a && b)).toBe(false);
    expect(taking.filter(([a]) => a).length / 10_000).toBeCloseTo(0.5, 1);
    expect(taking.filter(([, b]) => b).length / 10_000).toBeCloseTo(0.3, 1);
  });

  it('holds the same visitors out of every experiment', () => {
    const holdout = { seed: 'everything', share: 0.05 };
    const heldOut = (seed: string) =>
      visitors(20_000).filter(
        (visitor) => assign({ seed, ranges: half, holdout }, visitor).how === 'held-out',
      );
    expect(heldOut('one')).toEqual(heldOut('two'));
    expect(heldOut('one').length / 20_000).toBeCloseTo(0.05, 2);
  });

  it('deals every factor of a multivariate experiment by itself', () => {
    const [colour, words] = ['colour', 'words'].map((factor) =>
      variantsOf(factorSeed('hero', factor), 40_000),
    );
    const cells = [0, 0, 0, 0];
    colour!.forEach((variant, at) => (cells[2 * variant! + words![at]!]! += 1));
    const chiSquare = cells.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquareTail(chiSquare, 3)).toBeGreaterThan(0.001);
  });

  it('remembers a variant where there still is one, and forces it for a preview', () => {
    const experiment = { seed: 'hero', ranges: half, holdout: { seed: 'everything', share: 1 } };
    const { holdout: _, ...open } = experiment;
    for (const visitor of visitors(50)) {
      expect(assign(open, visitor, { remembered: 1 })).toEqual({ variant: 1, how: 'remembered' });
      expect(assign(open, visitor, { remembered: 7 }).how).toBe('dealt');
      expect(assign(experiment, visitor, { remembered: 1 }).how).toBe('held-out');
      expect(assign(experiment, visitor, { forced: 0 })).toEqual({ variant: 0, how: 'forced' });
      expect(assign(experiment, visitor, { forced: -1 }).how).toBe('held-out');
    }
  });

  it.each([
    [{ variants: 1 }, 'at least 2 variants, and there are 1'],
    [{ variants: 2, weights: [0.5] }, '2 weights, and there are 1'],
    [{ variants: 2, weights: [0.5, Number.NaN] }, 'weights between 0 and 1, not NaN'],
    [{ variants: 2, weights: [0.5, 0.4] }, 'weights that add up to 1, not 0.9'],
    [{ variants: 2, coverage: 1.1 }, 'a coverage between 0 and 1, not 1.1'],
  ])('refuses %j', (wrong, expected) => {
    expect(() => rangesOf({ of: 'hero', ...wrong })).toThrow(`Experiment "hero": expected ${expected}.`);
  });

  it('refuses a group that is dealt out more than once', () => {
    expect(() => splitGroup('checkout', [0.7, 0.4])).toThrow('Group "checkout": expected shares above 0');
  });

  it('weighs less than 0.5 kB on a page', () => {
    const { outputFiles } = buildSync({
      entryPoints: [new URL('assign.ts', import.meta.url).pathname],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length).toBeLessThan(500);
  });
});
