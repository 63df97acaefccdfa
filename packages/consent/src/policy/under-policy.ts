import { attempt, purposes } from '@homebody/core';
import { type AgeGroup, age } from '../age.ts';
import { type PrivacySignals, gpc } from '../gpc.ts';
import type { RulesInEffect } from '../rules-in-effect.ts';
import type { Veto } from '../veto.ts';
import { checkPolicy } from './check-policy.ts';
import type { ConsentPolicy, JurisdictionRules } from './consent-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { strictestRules } from './strictest-rules.ts';

/** What the shop knows of where and who the visitor is. Nothing of it is ever inferred, from an address, a language or anything else. */
export interface Situation {
  /** The shop's own policy, in place of the default one: see `ConsentPolicy`. Anything may come in; what is none throws. */
  readonly policy?: unknown;
  /** One of the policy's jurisdictions, or a function that is asked at every look. Of any other the strictest of all rules hold. */
  readonly jurisdiction?: string | (() => string | undefined) | undefined;
  /** The visitor's age, in years or as a group. A function is asked at every look. */
  readonly age?: AgeGroup | number | (() => AgeGroup | number | undefined) | undefined;
  /** The whole site addresses children, whatever the policy says of it. */
  readonly directedToChildren?: boolean;
  /** Default: the page's. */
  readonly navigator?: PrivacySignals;
}

/** What a policy comes to for this visitor: for `createHomebody({ policy })`. */
export interface PolicyInEffect {
  readonly vetoes: readonly Veto[];
  readonly rules: RulesInEffect;
}

/**
 * Puts a policy into effect. Throws `invalid-config` for a policy that can't be used, naming path, value and expectation.
 *
 * @example createHomebody({ pack, consent: manual(), policy: underPolicy({ jurisdiction: 'eea' }) });
 */
export const underPolicy = ({
  policy = defaultPolicy,
  jurisdiction,
  ...visitor
}: Situation = {}): PolicyInEffect => {
  const { id, version, jurisdictions, ...site }: ConsentPolicy = checkPolicy(policy);
  const directedToChildren = Boolean(site.directedToChildren || visitor.directedToChildren);
  const strictest = strictestRules(Object.values(jurisdictions));
  const place = (): string => {
    const named = typeof jurisdiction === 'function' ? attempt(jurisdiction) : jurisdiction;
    return named !== undefined && Object.hasOwn(jurisdictions, named) ? named : 'unknown';
  };
  const now = (): JurisdictionRules => jurisdictions[place()] ?? strictest;
  return {
    vetoes: [
      {
        name: 'gpc',
        denies: (choices) => gpc(visitor.navigator ?? navigator, now().gpc).denies(choices),
      },
      {
        name: 'age',
        denies: (choices) =>
          age({ age: visitor.age, directedToChildren, minorUnder: now().minorUnder }).denies(choices),
      },
      { name: 'policy', denies: () => purposes.filter((purpose) => !now().purposes.includes(purpose)) },
    ],
    rules: {
      get granted() {
        return now().grantDays;
      },
      get denied() {
        return now().refusalDays;
      },
      get receipt() {
        return { policy: `${id} ${version}`, jurisdiction: place() };
      },
    },
  };
};
