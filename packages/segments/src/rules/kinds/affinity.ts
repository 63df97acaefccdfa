import { dayMs } from '@homebody/core';
import { affinityOf, correctionOf, decayOf, halfLifeDays } from '@homebody/profile';
import { interestOf, readInterest } from '../interest.ts';
import type { Kind } from '../kind.ts';
import { between } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { never, settledAs } from '../settled.ts';

type Told = RuleKinds['affinity'];

/**
 * A share is s / (2 + S), where s is what is left of the value's strength and S of all strengths of its kind. After one more
 * time t both have shrunk by r = 2^(-t / half-life), so that it stays at x until r = 2x / (s - xS). The 2 is the
 * doubt of `affinitiesOf`, which a test holds this against.
 */
const doubt = 2;

export const affinity: Kind<Told> = {
  read: readInterest<Told>({ atLeast: between(0.01, 1) }),
  plan: (told) => {
    const [kind, value] = interestOf(told);
    return ({ profile, at }) => {
      const said = correctionOf(profile, kind, value);
      if (said !== undefined) return settledAs(said >= told.atLeast);
      let [own, all] = [0, 0];
      for (const [name, { strength, at: from }] of profile.affinities[kind]) {
        const left = strength * decayOf(kind, from, at);
        all += left;
        if (name === value) own = left;
      }
      const rest = (doubt * told.atLeast) / (own - told.atLeast * all);
      return rest > 0 && rest <= 1 ? Math.floor(-halfLifeDays[kind] * dayMs * Math.log2(rest)) : never;
    };
  },
  figure:
    (told) =>
    ({ profile, at }) =>
      affinityOf(profile, ...interestOf(told), at),
};
