import { offeredTo } from '../candidates.ts';
import { dueness } from '../rhythm/use.ts';
import type { Scored } from '../rank.ts';
import type { Strategy } from '../strategy.ts';

/** Consumables that the visitor bought and is likely to need again about now. Nothing fills up: the rest was not bought, or is not used up. */
export const buyAgain: Strategy = {
  fallback: [],
  find: (visit, request) => {
    const { world, histories, now } = visit;
    const isOffered = offeredTo(visit, request);
    const scored: Scored[] = [];
    for (const [item, history] of histories) {
      if (!history.purchases || !world.catalogue.consumable[item] || !isOffered(item)) continue;
      const due = dueness(history, world.rhythm?.days[item] ?? 0, now);
      // A habit is likelier to go on than a first try.
      if (due > 0) scored.push({ item, score: due * (1 - 1 / (1 + history.purchases)) });
    }
    return {
      source: 'personal',
      scored: scored.sort((a, b) => b.score - a.score || a.item - b.item),
      reasonOf: (item) => {
        const { boughtAt, lastAt } = histories.get(item)!;
        return { kind: 'due-again', since: new Date(boughtAt?.last ?? lastAt).toISOString().slice(0, 10) };
      },
    };
  },
};
