import { wilson } from '@homebody/learning';
import { describe, expect, it } from 'vitest';
import { now, visitor } from '../visitor.fixture.ts';
import { segmentSizes } from './segment-sizes.ts';

const looker = visitor({ name: 'view_item', daysAgo: 1, items: ['lamp-1'] });
const people = (lookers: number, others: number) => [
  ...Array.from({ length: lookers }, () => looker),
  ...Array.from({ length: others }, () => visitor()),
];
const segments = [
  { id: 'lookers', when: { did: { event: 'view_item', days: 7 } } },
  { id: 'mail', when: { arrivedBy: 'email' } },
] as const;
const sizes = (lookers: number, others: number) =>
  segmentSizes(segments, people(lookers, others), { at: now, least: 50 });

describe('the sizes of segments', () => {
  it('are shares of people, with an interval', () => {
    const { segments: [first, second] = [], people: all } = sizes(50, 150);
    expect(all).toBe(200);
    expect(first?.share).toMatchObject({ share: 0.25, people: 50 });
    expect(second).toEqual({ id: 'mail', share: undefined, unknown: 1 });
  });

  it('[P10] are not told of fewer than 50 people, in or out', () => {
    expect(sizes(49, 300).segments[0]?.share).toBeUndefined();
    expect(sizes(300, 49).segments[0]?.share).toBeUndefined();
    expect(sizes(50, 50).segments[0]?.share).toBeDefined();
    expect(sizes(60, 0).segments[0]?.share).toMatchObject({ share: 1 });
  });

  it('reach from what they are when nobody of whom it is not known is in, to all of them', () => {
    const either = [{ id: 'either', when: { any: [segments[0].when, segments[1].when] } }] as const;
    const { segments: [found] = [] } = segmentSizes(either, people(60, 40), { at: now, least: 50 });
    expect(found?.unknown).toBe(0.4);
    expect(found?.share).toEqual({ share: 0.6, low: wilson(60, 100)[0], high: 1, people: 60 });
  });
});
