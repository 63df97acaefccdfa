import { type ConsentChoices, type Purpose, attempt, purposes } from '@homebody/core';
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
  /**
   * One of the policy's jurisdictions. Of any other the strictest of all rules hold. A function is asked at every look: while it
   * answers `undefined`, whatever some jurisdiction forbids is paused, and only what all of them forbid is taken back.
   */
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
  const all = Object.values(jurisdictions);
  const strictest = strictestRules(all);
  const longest = Math.max(...all.map(({ grantDays }) => grantDays));
  /** `null` while a function has yet to say it. One that fails will not. */
  const answer = (): string | null | undefined =>
    typeof jurisdiction === 'function' ? attempt(() => jurisdiction() ?? null) : jurisdiction;
  const place = (): string => {
    const named = answer() ?? undefined;
    return named !== undefined && Object.hasOwn(jurisdictions, named) ? named : 'unknown';
  };
  const now = (): JurisdictionRules => jurisdictions[place()] ?? strictest;

  const kinds: Readonly<
    Record<string, (rules: JurisdictionRules, choices: ConsentChoices) => readonly Purpose[]>
  > = {
    gpc: (rules, choices) => gpc(visitor.navigator ?? navigator, rules.gpc).denies(choices),
    age: ({ minorUnder }, choices) =>
      age({ age: visitor.age, directedToChildren, minorUnder }).denies(choices),
    policy: (rules) => purposes.filter((purpose) => !rules.purposes.includes(purpose)),
  };
  const vetoes = Object.entries(kinds).map(([name, forbidden]): Veto => ({
    name,
    denies: (choices) =>
      answer() === null
        ? all
            .map((rules) => forbidden(rules, choices))
            .reduce((certain, one) => certain.filter((purpose) => one.includes(purpose)))
        : forbidden(now(), choices),
  }));
  const waiting: Veto = {
    name: 'jurisdiction',
    pauses: true,
    denies: (choices) => {
      if (answer() !== null) return [];
      // Whether a grant has lapsed can't be said either.
      if (strictest.grantDays < longest) return purposes;
      const some = Object.values(kinds).flatMap((forbidden) => forbidden(strictest, choices));
      return purposes.filter((purpose) => some.includes(purpose));
    },
  };
  return {
    vetoes: typeof jurisdiction === 'function' ? [...vetoes, waiting] : vetoes,
    rules: {
      get granted() {
        return answer() === null ? longest : now().grantDays;
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
