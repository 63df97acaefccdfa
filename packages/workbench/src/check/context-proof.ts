import { channels } from '@homebody/core';
import { landingRow, monthRow } from '@homebody/recommenders';
import type { Proof } from './proof.ts';

/**
 * Every number of the section `context`: a category that a channel or landing category names is of people who chose it in
 * such visits, and what a row says of all the others, or a month says, is of people who were there.
 */
export const contextProof: Proof = ({ world: { catalogue, context }, k, counted: { contexts } }) => {
  const stated: { readonly what: string; readonly people: number }[] = [];
  context?.rest.forEach((rest, row) => {
    const cells = context.categories.subarray(context.offsets[row], context.offsets[row + 1]);
    if (row >= monthRow && row < landingRow) {
      const month = row - monthRow;
      if (cells.length > 0)
        stated.push({ what: `month ${month + 1} of 12`, people: contexts.ofMonth(month) });
      return;
    }
    const isChannel = row < monthRow;
    const of = isChannel ? row : row - landingRow;
    const name = isChannel ? `channel "${channels[of]}"` : `landing category "${catalogue.categories[of]}"`;
    const peopleOf = isChannel ? contexts.ofChannel : contexts.ofLanding;
    for (const category of cells)
      stated.push({
        what: `${name} with category "${catalogue.categories[category]}"`,
        people: peopleOf(of, category),
      });
    if (rest !== 0) stated.push({ what: name, people: peopleOf(of) });
  });
  return {
    claim: 'channels, seasons and landing categories are of k.group people',
    checked: stated.length,
    violations: stated
      .filter(({ people }) => people < k.group)
      .map(({ what, people }) => ({ what, people, required: k.group }))
      .sort((a, b) => a.people - b.people),
  };
};
