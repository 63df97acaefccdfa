import type { SensitiveTopic } from '../topic.ts';

/** What speaks of who the buyer is, not where a rug or a recipe comes from. */
export const ethnicity: SensitiveTopic = {
  title: 'racial or ethnic origin',
  isSpecialCategory: true,
  inCategories: `
    ethnic hair, ethnic personal care, ethnic beauty, multicultural hair, black hair care, afro hair,
    afro haar*, cheveux crepus, cabello afro`,
  anywhere: `
    ethnic hair, afro hair, afro comb, african american, black hair care, hair relaxer,
    skin lightening, skin bleaching, skin whitening, ancestry test, dna ancestry, dna test kit,
    hautaufhell*, ahnenforschung dna, dna herkunftsanalyse, haarglattung afro,
    eclaircissant peau, cheveux afro, cheveux crepus, test adn,
    aclarante de piel, cabello afro, prueba de adn`,
};
