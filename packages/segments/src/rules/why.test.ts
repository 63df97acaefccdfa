import { describe, expect, it } from 'vitest';
import type { Segments } from './segment.ts';
import { now, visitor } from './visitor.fixture.ts';
import { whySegment } from './why.ts';
import { describeGround } from './words/describe-rule.ts';

const segments: Segments = [
  { id: 'buyers', when: { bought: {} } },
  {
    id: 'lookers',
    when: {
      all: [
        { did: { event: 'view_item', category: 'Lamps', days: 14, atLeast: 2, different: true } },
        { not: { any: [{ segment: 'buyers' }, { spent: { atLeast: 50, days: 30 } }] } },
        { any: [{ arrivedBy: 'email' }, { visits: { atLeast: 2 } }] },
      ],
    },
  },
];
const view = (item: string, daysAgo: number) => ({ name: 'view_item', daysAgo, items: [item] });

describe('why somebody is in a segment', () => {
  it('is told rule by rule, with the numbers behind', () => {
    const known = visitor(
      view('lamp-1', 9),
      view('lamp-2', 8),
      view('lamp-3', 7),
      view('lamp-3', 1),
      view('lamp-1', 20),
    );
    const why = whySegment(segments, 'lookers', known, { at: now });
    expect(why?.isIn).toBe(true);
    expect(why?.grounds.map((ground) => [ground.holds, describeGround(ground)])).toEqual([
      [true, 'looked at 2 or more of Lamps in the last 14 days: 3'],
      [true, 'is not in the segment buyers'],
      [true, 'spent less than 50 in the last 30 days: 0'],
      [undefined, 'came by email: not known'],
      [true, 'came 2 times or more: 5 times'],
    ]);
  });

  it('is told of who is not in, too, and of no segment that there is not', () => {
    const why = whySegment(segments, 'lookers', visitor(view('lamp-1', 1)), { at: now, channel: 'ads' });
    expect(why?.isIn).toBe(false);
    expect(why?.grounds.map(({ holds }) => holds)).toEqual([false, true, true, false, false]);
    expect(whySegment(segments, 'nobody', visitor(), { at: now })).toBeUndefined();
  });
});
