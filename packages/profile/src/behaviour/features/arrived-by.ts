import type { Channel } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

/** 1 where the current visit began so. */
export const arrivedBy = (channel: Channel): BehaviourFeature => ({
  name: `by${channel[0]?.toUpperCase()}${channel.slice(1)}`,
  words: `whether this visit came by ${channel === 'ads' ? 'an advertisement' : channel}`,
  scale: 'plain',
  of: (past) => Number(past.channel === channel),
});
