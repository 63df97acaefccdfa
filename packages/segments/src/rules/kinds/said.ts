import { correctionOf } from '@homebody/profile';
import { interestOf, readInterest } from '../interest.ts';
import type { Kind } from '../kind.ts';
import { oneOf } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { settledAs } from '../settled.ts';

type Told = RuleKinds['said'];

export const said: Kind<Told> = {
  read: readInterest<Told>({ to: oneOf(['more', 'less']) }),
  plan: (told) => {
    const [kind, value] = interestOf(told);
    const wanted = told.to === 'more' ? 1 : 0;
    return ({ profile }) => settledAs(correctionOf(profile, kind, value) === wanted);
  },
};
