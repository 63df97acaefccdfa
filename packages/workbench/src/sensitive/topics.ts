import type { SensitiveTopic } from './topic.ts';
import { children } from './topics/children.ts';
import { ethnicity } from './topics/ethnicity.ts';
import { health } from './topics/health.ts';
import { politics } from './topics/politics.ts';
import { religion } from './topics/religion.ts';
import { sexuality } from './topics/sexuality.ts';
import { unionMembership } from './topics/union-membership.ts';

/** Every topic, by the name a configuration gives it. A topic is one file and one line here. */
export const topics = {
  health,
  religion,
  politics,
  sexuality,
  ethnicity,
  'union-membership': unionMembership,
  children,
} as const satisfies Readonly<Record<string, SensitiveTopic>>;

export type TopicName = keyof typeof topics;

export const topicNames = Object.keys(topics) as readonly TopicName[];
