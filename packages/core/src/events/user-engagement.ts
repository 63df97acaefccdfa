import { duration, items } from '../fields.ts';
import { stockEvent } from '../stock-event.ts';

/** How long an item's page was visible, in milliseconds since the last such event. */
export const userEngagement = stockEvent('user_engagement', { items, engagement_time_msec: duration }, [
  'items',
  'engagement_time_msec',
]);
