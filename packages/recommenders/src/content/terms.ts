import type { CatalogueRow } from '@homebody/pack';

/** What a field's terms weigh. A category is one term against many words, so it weighs more. */
const weights = { category: 2, brand: 1.2, tag: 1.5, name: 1, description: 0.3 };
const maxDescriptionWords = 100;

/** Terms of one item with their weights. Fields have their own terms: the brand "Oak" is not the wood. */
export const termsOf = (row: CatalogueRow): ReadonlyMap<string, number> => {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => void terms.set(term, (terms.get(term) ?? 0) + weight);
  if (row.category) add(`category ${row.category}`, weights.category);
  if (row.brand) add(`brand ${row.brand}`, weights.brand);
  for (const tag of row.tags ?? []) add(`tag ${tag.toLowerCase()}`, weights.tag);
  for (const word of wordsOf(row.name)) add(word, weights.name);
  for (const word of wordsOf(row.description ?? '').slice(0, maxDescriptionWords))
    add(word, weights.description);
  return terms;
};

/** Words of any script, of two letters or more. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
