import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { changeOf } from './change.ts';

const noisy = (length: number, seed: number, of: (at: number) => number): readonly number[] => {
  const random = seededRandom(seed);
  return Array.from({ length }, (_, at) => of(at) + 12 * (random() + random() - 1));
};

describe('what changed in a series', () => {
  it('finds a jump, when and by how much', () => {
    const found = changeOf(
      noisy(112, 1, (at) => (at < 70 ? 100 : 130) + (at % 7 === 6 ? 40 : 0)),
      { period: 7 },
    );
    expect(found?.kind).toBe('sudden');
    expect(Math.abs((found?.at ?? 0) - 70)).toBeLessThanOrEqual(3);
    expect((found?.to ?? 0) / (found?.from ?? 1)).toBeGreaterThan(1.2);
    expect(found?.by.low).toBeLessThan(30);
    expect(found?.by.high).toBeGreaterThan(30);
    expect(found?.by.low).toBeGreaterThan(15);
    expect(found?.chance).toBeLessThan(0.01);
  });

  it('tells a steady rise from a jump', () => {
    const found = changeOf(
      noisy(112, 2, (at) => 100 + 0.5 * at),
      { period: 7 },
    );
    expect(found?.kind).toBe('trend');
    expect(found?.from).toBeCloseTo(100, -1);
    expect(found?.to).toBeCloseTo(155, -1);
    expect(found?.by.low).toBeLessThan(0.5 * 111);
    expect(found?.by.high).toBeGreaterThan(0.5 * 111);
    expect(found?.chance).toBeLessThan(0.01);
  });

  it('is rarely misled by chance alone', () => {
    const chances = Array.from({ length: 40 }, (_, seed) => changeOf(noisy(112, seed + 10, () => 100), { period: 7 })?.chance ?? 1); // prettier-ignore
    expect(chances.filter((chance) => chance < 0.05).length).toBeLessThanOrEqual(6);
    expect(chances.filter((chance) => chance < 0.5).length).toBeGreaterThan(10);
  });

  it('concludes nothing from fewer than eight weeks', () => {
    expect(
      changeOf(
        noisy(55, 1, (at) => (at < 30 ? 100 : 200)),
        { period: 7 },
      ),
    ).toBeUndefined();
  });
});
