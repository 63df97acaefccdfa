import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { meanOf } from '../mean-of.ts';
import { type Asked, verdictOf } from './verdict-of.ts';

const asked = (
  [people, bought]: readonly [number, number],
  [others, otherBought]: readonly [number, number],
  planned = 20_000,
): Asked => ({
  figure: 'the share of people who buy',
  control: {
    name: 'Today’s page',
    estimate: meanOf({ people, sum: bought, squares: bought }),
    events: bought,
  },
  variant: {
    name: 'The new page',
    estimate: meanOf({ people: others, sum: otherBought, squares: otherBought }),
    events: otherBought,
  },
  weights: [0.5, 0.5],
  planned,
});

describe('a verdict', () => {
  it('says what changed, by how much and how sure that is', () => {
    const { kind, words } = verdictOf(asked([10_000, 500], [10_000, 650]));
    expect(kind).toBe('better');
    // By hand: √(0.065 · 0.935 + 1.3² · 0.05 · 0.95) / √9,999 / 0.05 = 7.51 %, of which the sequence takes 3.035.
    expect(words).toBe(
      'The new page is better than Today’s page: it changes the share of people who buy by +30.0 % (95 % interval: +7.2 % to +52.8 %). This holds however often one looks.',
    );
    expect(verdictOf(asked([10_000, 650], [10_000, 500])).kind).toBe('worse');
  });

  it('concludes nothing from too little, whatever the figures look like', () => {
    expect(verdictOf(asked([90, 10], [90, 80])).kind).toBe('too-early');
    expect(verdictOf(asked([5_000, 5], [5_000, 300])).kind).toBe('too-early');
    expect(verdictOf(asked([0, 0], [0, 0])).kind).toBe('too-early');
    expect(verdictOf(asked([90, 10], [90, 80])).words).toBe(
      'Too early to say anything: 180 people so far, of 20,000 planned.',
    );
  });

  it('does not read a broken experiment', () => {
    const { kind, words } = verdictOf(asked([10_000, 500], [9_000, 900]));
    expect(kind).toBe('broken');
    expect(words).toContain('10,000 people were counted with Today’s page and 9,000 with The new page');
  });

  it('waits for as many people as were planned before it says that there is no difference', () => {
    expect(verdictOf(asked([4_000, 200], [4_000, 210])).kind).toBe('undecided');
    expect(verdictOf(asked([10_000, 500], [10_000, 510])).kind).toBe('no-difference');
  });

  it('is never better nor worse for figures that are not numbers', () => {
    const broken = asked([10_000, 500], [10_000, Number.NaN]);
    expect(['too-early', 'undecided', 'no-difference']).toContain(verdictOf(broken).kind);
  });

  it('finds a difference in at most 5 of 100 experiments without one, asked every day', () => {
    const random = seededRandom(8);
    let found = 0;
    for (let nth = 0; nth < 300; nth += 1) {
      const bought = [0, 0];
      let wrong = false;
      for (let day = 1; day <= 20; day += 1) {
        for (let arm = 0; arm < 2; arm += 1)
          for (let person = 0; person < 200; person += 1) if (random() < 0.1) bought[arm]! += 1;
        const people = 200 * day;
        const { kind } = verdictOf(asked([people, bought[0]!], [people, bought[1]!], 8_000));
        wrong ||= kind === 'better' || kind === 'worse';
      }
      if (wrong) found += 1;
    }
    expect(found).toBeLessThanOrEqual(15);
  });
});
