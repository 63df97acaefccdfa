import { boughtTogether } from './strategies/bought-together.ts';
import { buyAgain } from './strategies/buy-again.ts';
import { completeTheCart } from './strategies/complete-the-cart.ts';
import { newForYou } from './strategies/new-for-you.ts';
import { pickedForYou } from './strategies/picked-for-you.ts';
import { popular } from './strategies/popular.ts';
import { recentlyViewed } from './strategies/recently-viewed.ts';
import { similar } from './strategies/similar.ts';
import { trending } from './strategies/trending.ts';
import { upgrade } from './strategies/upgrade.ts';
import type { Strategy } from './strategy.ts';

/** Every way of filling a slot, by the name that a slot calls it. */
export const strategies = {
  'picked-for-you': pickedForYou,
  similar,
  'bought-together': boughtTogether,
  upgrade,
  'complete-the-cart': completeTheCart,
  'buy-again': buyAgain,
  'recently-viewed': recentlyViewed,
  'new-for-you': newForYou,
  trending,
  popular,
} as const satisfies Readonly<Record<string, Strategy>>;

export type StrategyName = keyof typeof strategies;

export const strategyNames = Object.keys(strategies) as readonly StrategyName[];

/** A slot that names none of them, in a pack of a later version, gets the picks. */
export const strategyNamed = (name: string): Strategy =>
  Object.hasOwn(strategies, name) ? strategies[name as StrategyName] : pickedForYou;
