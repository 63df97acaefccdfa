import { noCode } from '@homebody/pack';
import { togetherWith } from './neighbours/use.ts';
import { cosineTo } from './vectors/use.ts';
import type { Recent } from './visit.ts';
import type { World } from './world.ts';

/**
 * From these cosines of contents on, two items of one category do the same job: rather one companion too few than a second
 * teapot. What people buy together has to be nearer, for they know what goes with what.
 */
const sameJob = { usually: 0.3, boughtTogether: 0.6 };

/** Whether an item would take the place of one of these rather than go with it. */
export const substitutesFor = (
  { catalogue, content, baskets }: World,
  items: readonly Recent[],
): ((item: number) => boolean) => {
  const { category } = catalogue;
  const bought = togetherWith(baskets, items);
  const anchors = items.map(({ item }) => ({ code: category[item], cosine: cosineTo(content, item) }));
  return (item) => {
    const near = bought.has(item) ? sameJob.boughtTogether : sameJob.usually;
    return (
      category[item] !== noCode &&
      // Without contents the category has to do.
      anchors.some(({ code, cosine }) => code === category[item] && (cosine(item) ?? 1) >= near)
    );
  };
};
