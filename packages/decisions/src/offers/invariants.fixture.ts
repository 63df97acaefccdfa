import { type Random, dayMs } from '@homebody/core';
import { buildLadder, mostSpread } from './build/build-ladder.ts';
import { type Customer, chooseRung, stickyDays } from './choose-rung.ts';
import type { Ladder } from './ladder.ts';

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)]!;

const hostile = [Number.NaN, -1, 1e9, 0.5, Infinity, -Infinity];
const segments = ['new', 'keen', 'toString'];

const anyPlan = (random: Random) => {
  const listPrice = 1 + Math.floor(10 ** (5 * random()));
  const discounts = Array.from({ length: Math.floor(6 * random()) }, () =>
    pick(random, [0, 0.01, 0.02, 0.05, 0.08, 0.1, 0.13, random() / 4]),
  );
  const some = (): number => pick(random, [0, ...discounts]);
  const tiers = Array.from({ length: Math.floor(4 * random()) }, some);
  const isRising = random() < 0.9;
  return {
    of: 'a table',
    listPrice,
    cost: listPrice * random() * 1.1,
    leastMargin: 0.4 * random(),
    discounts,
    everybody: random() < 0.6 ? 0 : some(),
    tiers: isRising ? tiers.sort((a, b) => a - b) : tiers,
    wanted: { new: [some()], keen: [some(), some(), some()] },
  };
};

/** A ladder as a broken or forged pack might have it: places that lead nowhere. */
const distorted = (ladder: Ladder, random: Random): Ladder => ({
  ...ladder,
  everybody: random() < 0.5 ? ladder.everybody : pick(random, hostile),
  tiers: random() < 0.5 ? ladder.tiers : [pick(random, hostile), pick(random, hostile)],
  wanted: { ...ladder.wanted, keen: [pick(random, hostile), 2, pick(random, hostile)] },
});

const anyCustomer = (random: Random, now: number): Customer => ({
  agreed: random() < 0.7,
  tier: random() < 0.9 ? Math.floor(4 * random()) : pick(random, hostile),
  ...(random() < 0.8 && { segment: pick(random, segments) }),
  ...(random() < 0.6 && {
    kept: {
      discount: random() < 0.9 ? random() / 4 : pick(random, hostile),
      at: random() < 0.9 ? now - 60 * dayMs * (random() - 0.2) : pick(random, hostile),
    },
  }),
});

/** Which promises one generated case breaks. `refused` when the plan can't be made a ladder, which keeps them, too. */
export const brokenBy = (
  random: Random,
): { readonly broken: readonly string[]; readonly refused: boolean } => {
  const plan = anyPlan(random);
  let built: Ladder;
  try {
    built = buildLadder(plan);
  } catch {
    return { broken: [], refused: true };
  }
  const isSound = random() < 0.8;
  const ladder = isSound ? built : distorted(built, random);
  const now = 1.7e12 * (0.5 + random());
  const customer = anyCustomer(random, now);
  const offered = (who: Customer, at = now) => chooseRung(ladder, who, at);
  const priceOf = (who: Customer, at = now): number =>
    ladder.rungs[offered(who, at).rung]?.price ?? Number.NaN;
  const price = priceOf(customer);
  const other = priceOf(anyCustomer(random, now));
  const { keep } = offered(customer);
  // Thirty days from when the offer was first made.
  const later = Math.max(now, (keep?.at ?? now) + stickyDays * dayMs * random() * 0.999);
  const { kept: _, ...unkept } = customer;
  const kept = keep ? { ...customer, kept: keep } : unkept;
  const promises: Readonly<Record<string, boolean>> = {
    'the price is a whole number': Number.isSafeInteger(price) && price > 0,
    'never above the list price': price <= plan.listPrice,
    'never below the margin’s floor': price === plan.listPrice || price >= plan.cost / (1 - plan.leastMargin),
    'any two people within the spread':
      !isSound || Math.abs(price - other) <= mostSpread * Math.max(price, other) + 1e-9,
    'consent never costs': priceOf({ ...customer, agreed: true }) <= priceOf({ ...customer, agreed: false }),
    'refusing never costs more than everybody pays':
      priceOf({ ...customer, agreed: false }) <= priceOf({ agreed: false, tier: 0 }),
    'loyalty never costs': priceOf({ ...customer, tier: (Math.trunc(customer.tier) || 0) + 1 }) <= price,
    'as good for 30 days': priceOf(kept, later) <= price,
    'the same when asked again': offered(kept).rung === offered(customer).rung,
    'nothing is kept without consent': customer.agreed || keep === undefined,
    'the clock set back takes nothing': priceOf(kept, now - 1e11 * random()) <= price,
  };
  return { broken: Object.keys(promises).filter((promise) => !promises[promise]), refused: false };
};
