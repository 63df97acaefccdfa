import type { Reason } from '@homebody/core';
import { handWeightOf } from './hand-weights.ts';
import type { RankedSource } from './prepare-sources.ts';

/**
 * Why an item is shown: what the source with the strongest evidence for it says. An item
 * looked at says more than a category, and either goes before what everybody does.
 */
export const reasonFor = (item: number, sources: readonly RankedSource[]): Reason => {
  let strongest = 0;
  let reason: Reason = { kind: 'popular' };
  for (const { name, feature, scale, scoreOf, reasonOf } of sources) {
    const isPersonal = name !== 'popularity' && name !== 'trend';
    const general = name === 'taste' ? 2 : isPersonal ? 1 : 20;
    const weight = (handWeightOf(feature) * scoreOf(item) * scale) / general;
    if (weight <= strongest) continue;
    const found = reasonOf(item);
    if (found) [strongest, reason] = [weight, found];
  }
  return reason;
};
