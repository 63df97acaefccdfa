import type { Proof, Violation } from './proof.ts';

/**
 * Every number of the section `predictions`: a question is learned of people of either answer, an option is chosen by people,
 * and what buyers do is of people who bought again.
 */
export const predictionsProof: Proof = ({ predictions, k, counted: { foreseen } }) => {
  const stated: { readonly what: string; readonly people: number }[] = [];
  for (const { name } of predictions?.foresights ?? []) {
    const { yes, no } = foreseen.answered[name] ?? { yes: 0, no: 0 };
    stated.push({ what: `"${name}", answered with yes,`, people: yes });
    stated.push({ what: `"${name}", answered with no,`, people: no });
  }
  for (const { name, options } of predictions?.choices ?? [])
    for (const { id } of options)
      stated.push({
        what: `"${name}", option "${id}",`,
        people: name === 'bestTime' ? foreseen.cameAt(Number(id)) : foreseen.lookedAt(id),
      });
  if (predictions?.buyers) stated.push({ what: 'what buyers do', people: foreseen.boughtAgain });
  const violations: readonly Violation[] = stated
    .filter(({ people }) => people < k.group)
    .map(({ what, people }) => ({ what, people, required: k.group }))
    .sort((a, b) => a.people - b.people);
  return {
    claim: 'what is foreseen was learned of k.group people of either answer, option and kind',
    checked: stated.length,
    violations,
  };
};
