import type { AffinityKind } from '@homebody/profile';
import { type Reader, fields, text, that, whole } from './reader.ts';
import type { Interest } from './segment-rule.ts';

const one: { readonly [Kind in AffinityKind]: Reader<unknown> } = {
  category: text,
  brand: text,
  priceBand: whole(0, 4),
};

/** Exactly one of category, brand and price band, and what else the rule is told. */
export const readInterest = <Told extends Interest>(
  others: Readonly<Record<string, Reader<unknown>>>,
): Reader<Told> => {
  const shape = fields<Record<string, unknown>>({ ...one, ...others }, Object.keys(others));
  const single = that<Told>(
    'one of category, brand, priceBand',
    (value) => Object.keys(value as object).filter((name) => name in one).length === 1,
  );
  return (value, path, refuse) => single(shape(value, path, refuse), path, refuse);
};

/** An interest as profiles name it. */
export const interestOf = (told: Interest): readonly [kind: AffinityKind, value: string] => {
  if ('category' in told) return ['category', told.category];
  return 'brand' in told ? ['brand', told.brand] : ['priceBand', String(told.priceBand)];
};
