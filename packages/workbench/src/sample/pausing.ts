import type { Variant } from '@homebody/recommenders';
import type { Pause } from '../build/pause.ts';

/** Ranks the same, with a pause before each case: a thousand of them take seconds. */
export const pausing = ({ name, rank }: Variant, pause: Pause): Variant => ({
  name,
  rank: async (world, test) => {
    await pause();
    return rank(world, test);
  },
});
