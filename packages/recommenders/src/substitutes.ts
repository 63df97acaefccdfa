import { noCode } from '@homebody/pack';
import { cosineTo } from './vectors/use.ts';
import type { Recent } from './visit.ts';
import type { World } from './world.ts';

/** From this cosine of contents on, two items of one category do the same job, as most pairs of teapots do in the demo shop. */
const sameJob = 0.6;

/** Whether an item would take the place of one of these rather than go with it. */
export const substitutesFor = (
  { catalogue, content }: World,
  items: readonly Recent[],
): ((item: number) => boolean) => {
  const { category } = catalogue;
  const anchors = items.map(({ item }) => ({ code: category[item], cosine: cosineTo(content, item) }));
  return (item) =>
    category[item] !== noCode &&
    // Without contents the category has to do.
    anchors.some(({ code, cosine }) => code === category[item] && (cosine(item) ?? 1) >= sameJob);
};
