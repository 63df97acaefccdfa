import { dayMs } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

const year = 365;

export const daysKnown: BehaviourFeature = {
  name: 'daysKnown',
  words: 'days since the first visit',
  scale: 'log',
  of: ({ profile: { firstAt }, now }) =>
    firstAt === undefined ? 0 : Math.max(0, Math.min(year, (now - firstAt) / dayMs)),
};
