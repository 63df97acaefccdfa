import { noCode } from '@homebody/pack';
import type { Scored } from './rank.ts';
import type { Visit } from './visit.ts';

/** No category or brand takes more than this part of a list, and one's own earlier items not more than that. */
const mostAlike = 0.5;
const mostSeen = 0.25;

/**
 * The first `limit` of a ranking without too much of one kind. What was held back fills up in its order,
 * when there is nothing else.
 */
export const diversify = (
  { world: { catalogue }, profile }: Visit,
  scored: readonly Scored[],
  limit: number,
): readonly Scored[] => {
  const alike = Math.max(2, Math.ceil(limit * mostAlike));
  const seen = Math.ceil(limit * mostSeen);
  const counts = new Map<string, number>();
  const chosen: Scored[] = [];
  const held: Scored[] = [];
  for (const candidate of scored) {
    if (chosen.length === limit) break;
    const { item } = candidate;
    const [category, brand] = [catalogue.category[item]!, catalogue.brand[item]!];
    const groups: (readonly [group: string, most: number])[] = [];
    if (category !== noCode) groups.push([`category ${category}`, alike]);
    if (brand !== noCode) groups.push([`brand ${brand}`, alike]);
    if (profile.items.get(catalogue.ids[item]!)?.views) groups.push(['seen', seen]);
    if (groups.some(([group, most]) => (counts.get(group) ?? 0) >= most)) held.push(candidate);
    else {
      chosen.push(candidate);
      for (const [group] of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return [...chosen, ...held.slice(0, limit - chosen.length)];
};
