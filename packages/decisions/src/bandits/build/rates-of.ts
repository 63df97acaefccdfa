import type { Rate } from '../rate.ts';
import { type Tried, fitRate } from './fit-rate.ts';

export interface TriedArm extends Tried {
  readonly segment: string;
  readonly arm: string;
}

/** The priors of a slot's arms, in the arms' order. */
export interface Rates {
  readonly everybody: readonly Rate[];
  /** Where enough people of a segment tried; everybody's in the others' place. */
  readonly segments: ReadonlyMap<string, readonly Rate[]>;
}

/**
 * Priors per segment from what people did. Of fewer than `leastPeople` nothing is told: an arm that few of a segment tried has everybody's
 * prior, and one that few tried at all, such as a new one, has that of all arms together. `undefined` where even those are too few.
 */
export const ratesOf = (
  arms: readonly string[],
  tried: readonly TriedArm[],
  leastPeople = 50,
): Rates | undefined => {
  const rateOf = (groups: readonly Tried[]): Rate | undefined =>
    groups.reduce((sum, { people }) => sum + people, 0) < leastPeople ? undefined : fitRate(groups);
  const known = tried.filter(({ arm, tries }) => tries > 0 && arms.includes(arm));
  const any = rateOf(known);
  if (!any) return undefined;
  const everybody = arms.map((arm) => rateOf(known.filter((group) => group.arm === arm)) ?? any);
  const names = [...new Set(known.map(({ segment }) => segment))].sort();
  return {
    everybody,
    segments: new Map(
      names.map((name) => {
        const own = known.filter(({ segment }) => segment === name);
        return [
          name,
          arms.map((arm, at) => rateOf(own.filter((group) => group.arm === arm)) ?? everybody[at]!),
        ];
      }),
    ),
  };
};
