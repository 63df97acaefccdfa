import {
  type AnswerSource,
  type ItemId,
  type Recommendation,
  type SomeReasonWords,
  describeReason,
} from '@homebody/core';
import type { RankerWeights } from '@homebody/learning';
import type { SlotConfig } from '@homebody/pack';
import type { Profile } from '@homebody/profile';
import { fillSlot } from './fill-slot.ts';
import { visitOf } from './visit.ts';
import type { World } from './world.ts';

export interface RecommendRequest {
  readonly slot: SlotConfig;
  /** Instead of the slot's own. */
  readonly limit?: number | undefined;
  /** The item the page is about. */
  readonly item?: ItemId | undefined;
  /** Items already shown elsewhere on the page. */
  readonly exclude?: readonly ItemId[] | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What reasons are said with. Default: English. */
  readonly words?: SomeReasonWords | undefined;
}

export interface Recommended {
  readonly source: AnswerSource;
  readonly items: readonly Recommendation[];
}

/**
 * Fills a slot for a visitor, with a true reason per item. `weights` are the visitor's own; without them
 * the pack's are used, and without those a hybrid weighted by hand. Pure, and never throws for a thin pack.
 *
 * @example recommend(world, profile, { slot, now: clock() }, personalWeights).items[0]?.because
 */
export const recommend = (
  world: World,
  profile: Profile,
  { slot, limit = slot.limit, item, exclude, now, words = {} }: RecommendRequest,
  weights?: RankerWeights,
): Recommended => {
  const { catalogue } = world;
  const { source, picks } = fillSlot(visitOf(world, profile, now), slot, { limit, item, exclude }, weights);
  const nameOf = (id: ItemId): string => catalogue.displayOf(catalogue.indexOf(id) ?? -1).item_name;
  return {
    source,
    items: picks.map(({ item, score, reason }) => ({
      item_id: catalogue.ids[item]!,
      score,
      display: catalogue.displayOf(item),
      reason,
      because: describeReason(reason, nameOf, words),
    })),
  };
};
