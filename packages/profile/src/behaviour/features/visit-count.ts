import type { BehaviourFeature } from '../behaviour-feature.ts';

export const visitCount: BehaviourFeature = {
  name: 'visits',
  words: 'visits so far',
  scale: 'log',
  of: ({ profile }) => profile.sessions,
};
