import type { AnswerSource, Reason } from '@homebody/core';
import type { RankerWeights } from '@homebody/learning';
import type { SlotConfig } from '@homebody/pack';
import { type Asked, offeredTo } from './candidates.ts';
import { diversify } from './diversify.ts';
import type { Scored } from './rank.ts';
import type { Rule } from './rule.ts';
import { rulesOf } from './rules.ts';
import { strategyNamed } from './strategies.ts';
import type { Found } from './strategy.ts';
import type { Visit } from './visit.ts';

export interface Pick extends Scored {
  readonly reason: Reason;
}

export interface Filled {
  /** That of the first strategy that found anything. */
  readonly source: AnswerSource;
  readonly picks: readonly Pick[];
}

interface Candidate extends Scored {
  readonly found: Found;
}

/**
 * Fills a slot: asks its strategy, and then those of its fallback chain, until the places are full. The one place where
 * the slot's rules are applied, after scoring and before anything is cut, so that whoever fills a place obeys them.
 */
export const fillSlot = (
  visit: Visit,
  { strategy: name, rules: config }: SlotConfig,
  { limit, ...asked }: Asked & { readonly limit: number },
  weights: RankerWeights | undefined,
): Filled => {
  const strategy = strategyNamed(name);
  const rules = rulesOf(visit.world, config);
  const seen = new Set<number>();
  const mayStand = (item: number): boolean =>
    !seen.has(item) && rules.every(({ allows }) => !allows || allows(item));
  const fits = (item: number, chosen: readonly number[]): boolean =>
    rules.every((rule) => !rule.fits || rule.fits(item, chosen));

  const pins = pinsOf(rules, offeredTo(visit, { ...asked, allows: mayStand }));
  for (const { item } of pins) seen.add(item);
  const suits = strategy.suits?.(visit, asked);
  const allows = (item: number): boolean => mayStand(item) && (!suits || suits(item));

  const picks: Pick[] = [];
  const chosen: number[] = [];
  const pool: Candidate[] = [];
  let source: AnswerSource | undefined;
  const place = (item: number, score: number, reason: Reason): void => {
    picks.push({ item, score, reason });
    chosen.push(item);
  };
  const placePin = (isDue: (place: number) => boolean): boolean => {
    const at = pins.findIndex((pin) => isDue(pin.place) && fits(pin.item, chosen));
    const [pin] = at < 0 ? [] : pins.splice(at, 1);
    if (pin) place(pin.item, 1, { kind: 'pinned' });
    return pin !== undefined;
  };

  for (const link of [strategy, ...strategy.fallback.map(strategyNamed)]) {
    if (picks.length >= limit) break;
    const left = limit - picks.length;
    const found = link.find(visit, { ...asked, limit: left, allows }, weights);
    if (!found) continue;
    const boosted = boostedBy(rules, found.scored);
    for (const { item, score } of link.isMixed ? diversify(visit, boosted, left) : boosted) {
      seen.add(item);
      pool.push({ item, score, found });
    }
    while (picks.length < limit) {
      if (placePin((at) => at <= picks.length + 1)) continue;
      const at = pool.findIndex(({ item }) => fits(item, chosen));
      const [next] = at < 0 ? [] : pool.splice(at, 1);
      if (!next) break;
      source ??= next.found.source;
      place(next.item, next.score, next.found.reasonOf(next.item));
    }
  }
  while (picks.length < limit && placePin(() => true));
  return { source: source ?? (picks.length > 0 ? 'popular' : 'default'), picks };
};

/** Pins of what may be shown, first place first; of two for one item the first. */
const pinsOf = (rules: readonly Rule[], isOffered: (item: number) => boolean) => {
  const pins = rules.flatMap(({ pin }) => (pin && isOffered(pin.item) ? [pin] : []));
  return pins
    .filter(({ item }, at) => pins.findIndex((pin) => pin.item === item) === at)
    .sort((a, b) => a.place - b.place);
};

const boostedBy = (rules: readonly Rule[], scored: readonly Scored[]): readonly Scored[] => {
  const factors = rules.flatMap(({ factorOf }) => factorOf ?? []);
  if (factors.length === 0) return scored;
  return scored
    .map(({ item, score }) => ({
      item,
      score: factors.reduce((all, factorOf) => all * factorOf(item), score),
    }))
    .sort((a, b) => b.score - a.score || a.item - b.item);
};
