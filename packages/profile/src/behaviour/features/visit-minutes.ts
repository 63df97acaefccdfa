import { minuteMs } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

export const visitMinutes: BehaviourFeature = {
  name: 'visitMinutes',
  words: 'minutes of this visit',
  scale: 'log',
  of: ({ current, now }) => (current ? (now - current.from) / minuteMs : 0),
};
