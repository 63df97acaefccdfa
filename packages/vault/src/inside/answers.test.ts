import type { Recommendation } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { type Answering, answerAll } from './answers.ts';

const itemOf = (id: string, image = ''): Recommendation => ({
  item_id: id,
  score: 1,
  because: 'Trending now',
  reason: { kind: 'trending' },
  display: { item_id: id, item_name: `Täßchen ${id}`, image },
});

/** Answers slots with the items given for them; those named in `configured` are the merchant's. */
const answeringWith = (
  items: Readonly<Record<string, readonly Recommendation[]>>,
  configured: readonly string[] = [],
): Answering => ({
  slots: () =>
    configured.map((slot) => ({ slot, strategy: 'popular', limit: 8, title: { de: `Titel von ${slot}` } })),
  said: (table) => table['de'],
  choose: ({ slot }) => ({ source: 'prior', items: items[slot] ?? [] }),
});

const many = (count: number): readonly Recommendation[] =>
  Array.from({ length: count }, (_, index) => itemOf(`äöü-${index}`));

const snapshotOf = (answering: Answering, ...slots: readonly string[]) =>
  answerAll(
    answering,
    slots.map((slot) => ({ slot })),
    { epoch: 1, at: 0 },
  );

describe('what the next page shows', () => {
  it('goes before what is said of the visitor: predictions have as many reasons as there is room for', () => {
    const reasons = ['a', 'b', 'c'].map((feature) => ({
      feature,
      words: 'w'.repeat(80),
      value: 1,
      effect: 1,
    }));
    const predictions = ['p', 'q', 'r', 's'].map((name) => ({
      name,
      until: 1,
      probability: 0.5,
      low: 0.4,
      high: 0.6,
      reasons,
    }));
    const besides = Array.from({ length: 60 }, (_, at) => at + 1).flatMap((items) => {
      const answering = answeringWith({ home: many(items) });
      const snapshot = answerAll(answering, [{ slot: 'home' }], { epoch: 1, at: 0, predictions });
      expect(snapshot.predictions).toHaveLength(4);
      const [first] = snapshot.predictions!;
      const isWhole = snapshot.slots['home']?.items.length === items;
      return isWhole && 'reasons' in first! ? [first.reasons.length] : [];
    });
    expect([...new Set(besides)]).toEqual([3, 1, 0]);
  });

  it('has its longest slots shortened until it fits into 8 kB, and the short ones whole', () => {
    const snapshot = snapshotOf(answeringWith({ short: many(2), long: many(100) }), 'short', 'long');
    const bytes = new TextEncoder().encode(JSON.stringify(snapshot)).length;
    expect(bytes).toBeLessThanOrEqual(8_000);
    expect(bytes).toBeGreaterThan(8_000 - 500);
    expect(snapshot.slots['short']?.items).toHaveLength(2);
    expect(snapshot.slots['long']?.items.length).toBeGreaterThan(10);
  });

  it('is without a slot whose one item is larger than everything may be', () => {
    const answering = answeringWith({ huge: [itemOf('a', 'x'.repeat(9_000))], short: many(1) });
    expect(Object.keys(snapshotOf(answering, 'huge', 'short').slots)).toEqual(['short']);
  });

  it('has the shop’s own name of a slot, where it has one in the page’s language', () => {
    const { slots } = snapshotOf(
      answeringWith({ shown: many(1), other: many(1) }, ['other']),
      'shown',
      'other',
    );
    expect([slots['shown']?.title, slots['other']?.title]).toEqual([undefined, 'Titel von other']);
  });

  it('has slots that no page has shown yet only where there is room', () => {
    const answering = answeringWith({ shown: many(30), wide: many(30), other: many(2) }, ['wide', 'other']);
    expect(Object.keys(snapshotOf(answering, 'shown').slots)).toEqual(['shown', 'other']);
  });
});
