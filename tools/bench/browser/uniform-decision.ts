import { Context, type ManifestV2 } from '@uniformdev/context';

const interests = ['coffee', 'brewing', 'kitchen', 'table', 'garden', 'light', 'bath', 'paper'];

const manifest: ManifestV2 = { project: { pz: { enr: { interest: { cap: 100 } } } } };

const variations = interests.map((key, at) => ({
  id: `variant-${at}`,
  pz: { crit: [{ l: `interest_${key}`, op: '>', r: 10 }] },
}));

/** The visitor's best of eight variations by the scores of their interests, as Uniform decides it. */
export const openUniform = () => {
  const context = new Context({ manifest, defaultConsent: true });
  return {
    /** Gives the visitor scores, as earlier pages would have; the browser keeps them. */
    learn: () =>
      context.update({
        enrichments: interests.map((key, at) => ({ cat: 'interest', key, str: 10 + 5 * at })),
      }),
    decide: (): unknown => context.personalize({ name: 'hero', variations, take: 1 }).variations[0]?.id,
  };
};
