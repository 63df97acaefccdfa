import type { SlotConfig } from '@homebody/pack';

/** What a pack offers when the merchant configures nothing. */
export const defaultSlots: readonly SlotConfig[] = [
  { slot: 'home-picks', strategy: 'picked-for-you', limit: 8 },
  { slot: 'similar', strategy: 'similar', limit: 8 },
  { slot: 'recently-viewed', strategy: 'recently-viewed', limit: 8 },
  { slot: 'popular', strategy: 'popular', limit: 8 },
  { slot: 'trending', strategy: 'trending', limit: 8 },
];
