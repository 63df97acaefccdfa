/** A hundred segments over a full log: summed up as the vault does, asked as a page does. */
import { type Random, type StoredEvent, dayMs, seededRandom } from '@homebody/core';
import { createProfileBuilder } from '@homebody/profile';
import {
  type SegmentRule,
  type SegmentSummary,
  type Segments,
  compileSegments,
  evaluateSummary,
  segmentsSection,
} from '@homebody/segments';
import { nextTask, timeBatch, timeEach } from './time-calls.ts';

export interface SegmentOptions {
  readonly segments: number;
  readonly events: number;
  readonly rounds: number;
  /** Calls of a batch, for those shorter than the clock's step. */
  readonly batch: number;
}

export interface SummarySamples {
  /** Milliseconds from the log to a summary. */
  readonly summarize: readonly number[];
  readonly compile: readonly number[];
  readonly summary: SegmentSummary;
  /** Bytes of the summary as JSON. */
  readonly bytes: number;
}

const now = Date.UTC(2026, 5, 1);
const categories = 20;

export const measureSummary = async (options: SegmentOptions): Promise<SummarySamples> => {
  const random = seededRandom(1);
  const segments = throughPack(segmentsOf(options.segments));
  const visitor = visitorOf(options.events, random);
  const compiled = compileSegments(segments);
  const summarize: number[] = [];
  const compile: number[] = [];
  const warmUp = 10;
  for (let round = 0; round < options.rounds + warmUp; round++) {
    const samples = timeEach(1, () => compiled.summarize(visitor, now));
    const compiling = timeEach(1, () => compileSegments(segments));
    if (round >= warmUp) {
      summarize.push(...samples);
      compile.push(...compiling);
    }
    await nextTask();
  }
  const summary = compiled.summarize(visitor, now);
  return { summarize, compile, summary, bytes: new TextEncoder().encode(JSON.stringify(summary)).length };
};

export const measureAsking = async ({
  summary,
  rounds,
  batch,
}: SegmentOptions & { readonly summary: SegmentSummary }): Promise<readonly number[]> => {
  const moment = { at: now + dayMs, utcOffset: 60, channel: 'email' } as const;
  if (evaluateSummary(summary, moment).in.length === 0) throw new Error('segments: nobody is in any');
  const samples: number[] = [];
  const warmUp = 20;
  for (let round = 0; round < rounds + warmUp; round++) {
    const took = timeBatch(batch, () => evaluateSummary(summary, moment));
    if (round >= warmUp) samples.push(took);
    await nextTask();
  }
  return samples;
};

const { encode, decode } = segmentsSection;
const throughPack = (segments: Segments): Segments => decode(encode(segments));

/** Every kind that a merchant would write, four rules each, all different. */
const segmentsOf = (count: number): Segments =>
  Array.from({ length: count }, (_, at) => {
    const category = `category-${at % categories}`;
    const days = 7 + (at % 80);
    const many: SegmentRule = {
      did: { event: 'view_item', category, days, atLeast: 1 + (at % 5), different: true },
    };
    const own: SegmentRule[] = [
      { not: { bought: { category } } },
      { spent: { atLeast: 10 * at, days } },
      { lastVisit: { atLeast: 1 + (at % 30) } },
      { affinity: { category, atLeast: 0.02 } },
      { arrivedBy: at % 2 ? 'email' : ['search', 'ads'] },
      { time: { from: at % 24, until: 24 } },
    ];
    const pick = (place: number): SegmentRule => own[(at + place) % own.length]!;
    return { id: `segment-${at}`, when: { any: [{ all: [many, pick(0)] }, { all: [pick(1), pick(2)] }] } };
  });

const visitorOf = (count: number, random: Random) => {
  const attributesOf = (item: string) => ({
    category: `category-${Number(item.slice(5)) % categories}`,
    brand: `brand-${Number(item.slice(5)) % 7}`,
    price: 20,
  });
  const events = Array.from({ length: count }, (_, at): StoredEvent => {
    const when = now - 85 * dayMs + (at * 85 * dayMs) / count;
    const name = random() < 0.03 ? 'purchase' : random() < 0.1 ? 'add_to_cart' : 'view_item';
    const items = [{ item_id: `item-${Math.floor(1_000 * random() ** 2)}`, price: 20, quantity: 1 }];
    return { name, at: when, expiresAt: when + 90 * dayMs, data: { items } };
  });
  const builder = createProfileBuilder(attributesOf);
  for (const event of events) builder.learn(event);
  return { events, profile: builder.read(), attributesOf };
};
