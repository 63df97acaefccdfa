import type { Known } from './kind.ts';
import { evaluateSummary } from './evaluate-summary.ts';
import type { Moment } from './moment.ts';
import type { SegmentRule } from './segment-rule.ts';
import type { Truth } from './segment.ts';
import { compileSegments } from './use.ts';
import { now } from './visitor.fixture.ts';

const truthIn = ({ in: those, unknown }: ReturnType<typeof evaluateSummary>): Truth =>
  those.length > 0 ? true : unknown.length > 0 ? undefined : false;

/** Whether a rule holds of somebody now. */
export const holds = (when: SegmentRule, known: Known, moment: Partial<Moment> = {}): Truth =>
  truthIn(compileSegments([{ id: 'it', when }]).evaluate(known, { at: now, ...moment }));

/** As a summary made now says it later. */
export const later = (when: SegmentRule, known: Known, ms: number): Truth => {
  const { summarize } = compileSegments([{ id: 'it', when }]);
  const kept = JSON.parse(JSON.stringify(summarize(known, now)));
  return truthIn(evaluateSummary(kept, { at: now + ms }));
};

export const view = (item: string, daysAgo: number) => ({ name: 'view_item', daysAgo, items: [item] });
export const buy = (item: string, daysAgo: number) => ({ name: 'purchase', daysAgo, items: [item] });
