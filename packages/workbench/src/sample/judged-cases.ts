import type { StoredEvent } from '@homebody/core';
import { createProfileBuilder } from '@homebody/profile';
import { type Case, type World, choicesIn } from '@homebody/recommenders';

/** New items asked for of one person. */
const targetsOfOne = 5;

/** What each person chose next, for the first time, from `from` on, and what was known of them until then. */
export const judgedCases = (
  world: World,
  visits: readonly (readonly StoredEvent[])[],
  { from, most }: { readonly from: number; readonly most: number },
): readonly Case[] => {
  const cases: Case[] = [];
  visits.forEach((events, visitor) => {
    if (cases.length >= most) return;
    const choices = choicesIn(world, events);
    const first = choices.find(({ at }) => at >= from);
    if (!first) return;
    const before = new Set(choices.filter(({ event }) => event < first.event).map(({ item }) => item));
    const next = new Set(choices.filter(({ event }) => event >= first.event).map(({ item }) => item));
    const targets = [...next].filter((item) => !before.has(item)).slice(0, targetsOfOne);
    if (targets.length === 0) return;
    // Not the lists it was chosen from: a ranker asked before they were shown must not know what they held.
    const acted = events.slice(0, first.event).findLastIndex(({ name }) => name !== 'view_item_list');
    const known = events.slice(0, acted + 1);
    const builder = createProfileBuilder(world.attributesOf);
    for (const event of known) builder.learn(event);
    cases.push({ visitor, known, profile: builder.read(), targets, now: first.at });
  });
  return cases;
};
