import { pickedForYou } from './strategies/picked-for-you.ts';
import { popular } from './strategies/popular.ts';
import { recentlyViewed } from './strategies/recently-viewed.ts';
import { similar } from './strategies/similar.ts';
import { trending } from './strategies/trending.ts';
import type { Strategy } from './strategy.ts';

/** Every way of filling a slot. A slot that names none of them gets the first. */
export const strategies: readonly Strategy[] = [pickedForYou, similar, recentlyViewed, popular, trending];

export const strategyNames: readonly string[] = strategies.map(({ name }) => name);
