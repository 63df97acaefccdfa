import type { SlotConfig } from '@homebody/pack';
import { strategyNames } from '@homebody/recommenders';

/** What a pack offers when the merchant configures nothing: each strategy under its own name, and the picks for a home page. */
export const defaultSlots: readonly SlotConfig[] = strategyNames.map((strategy) => ({
  slot: strategy === 'picked-for-you' ? 'home-picks' : strategy,
  strategy,
  limit: 8,
}));
