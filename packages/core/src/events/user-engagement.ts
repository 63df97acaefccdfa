import { defineEvent } from '../event.ts';
import { duration, items } from '../fields.ts';

/** How long an item's page was visible, in milliseconds since the last such event. */
export const userEngagement = defineEvent({
  name: 'user_engagement',
  purpose: 'personalization',
  keepDays: 90,
  fields: { items, engagement_time_msec: duration },
  required: ['items', 'engagement_time_msec'],
});
