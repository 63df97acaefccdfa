import { type BehaviourFeature, behaviourFeatures } from '@homebody/profile';

/**
 * What a log can't know, or counts in another way than a device does: pages, lists and searches; attention, which shops measure
 * each in their own way; and visits and days that are counted over all that a device has seen, pages too.
 */
const unlike = [
  'visitPages',
  'visitLists',
  'visitSearches',
  'searches30',
  'dwell7',
  'visits',
  'daysKnown',
] as const;

/** Features that come to the same number of a log and of a device's events as told (`asTold`): what a build from a log learns from. */
export const alikeFeatures: readonly BehaviourFeature[] = behaviourFeatures.filter(
  ({ name }) => !unlike.some((other) => other === name),
);

/** Events that both know alike, by Google Analytics 4's names. Lists, and clicks in them, are told more or less finely. */
export const alikeEvents: readonly string[] = [
  'view_item',
  'add_to_wishlist',
  'add_to_cart',
  'remove_from_cart',
  'purchase',
];
