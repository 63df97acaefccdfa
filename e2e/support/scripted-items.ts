import { createCatalogue } from '../../demo-site/catalogue/create-catalogue.ts';
import { scriptedTastes, scriptedVisitor } from '../../demo-site/simulator/scripted-visitor.ts';

const catalogue = createCatalogue();

export type TasteName = keyof typeof scriptedTastes;

/**
 * Ids of what somebody with this taste looks at in the demo shop, always the same. Mixed, so that what is looked at
 * last is no worse an example of the taste than what is looked at first. `count` is no multiple of seven.
 */
export const itemsFor = (taste: TasteName, count: number): readonly string[] => {
  const items = scriptedVisitor(catalogue, scriptedTastes[taste], count);
  return items.map((_, place) => items[(place * 7) % items.length]!.id);
};
