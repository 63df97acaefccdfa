import type { CatalogueRow } from '@homebody/pack';
import type { CatalogueFault, ReadCatalogue } from '../catalogue/read-catalogue.ts';
import { wordsOf } from '../sensitive/words-of.ts';
import { catalogueAdvice } from './advice.ts';
import { type FieldQuality, type MeasuredField, judged } from './data-quality.ts';

/** What the log's newest days say of the catalogue; empty when they were not looked at. */
export interface SeenItems {
  /** The median price that was paid lately for a piece, by item. */
  readonly paid: ReadonlyMap<string, number>;
}

/** How good each field of a catalogue is that is worth having. */
export const catalogueQuality = (
  { items, faults }: Pick<ReadCatalogue, 'items' | 'faults'>,
  { paid }: SeenItems,
): readonly FieldQuality[] => {
  const complete = (has: (item: CatalogueRow) => unknown): number =>
    share(items, (item) => has(item) !== undefined);
  const valid = (field: CatalogueFault['field'], given: number): number | undefined => {
    const bad = faults.find((fault) => fault.field === field)?.rows ?? 0;
    return given + bad === 0 ? undefined : given / (given + bad);
  };
  const given = (has: (item: CatalogueRow) => unknown): number =>
    items.filter((item) => has(item) !== undefined).length;
  const priced = items.flatMap(({ id, price }) => {
    const lately = paid.get(id);
    return price !== undefined && price > 0 && lately !== undefined && lately > 0 ? [lately / price] : [];
  });
  const measured: readonly MeasuredField[] = [
    { field: 'id', ...some('valid', valid('id', items.length)) },
    {
      field: 'name',
      ...some('valid', valid('name', items.length)),
      // Sizes and colours of one thing may be called the same.
      unique: uniqueShare(
        items,
        ({ name, family }) => `${family ?? ''} ${name}`,
        ({ family }) => family !== undefined,
      ),
    },
    { field: 'description', complete: complete(({ description }) => description) },
    {
      field: 'category',
      complete: complete(({ category }) => category),
      ...some('consistent', sameSpelling(items.flatMap(({ category }) => category ?? []))),
    },
    {
      field: 'brand',
      complete: complete(({ brand }) => brand),
      ...some('consistent', sameSpelling(items.flatMap(({ brand }) => brand ?? []))),
    },
    {
      field: 'price',
      complete: complete(({ price }) => price),
      ...some(
        'valid',
        valid(
          'price',
          given(({ price }) => price),
        ),
      ),
      ...(priced.length > 0 && { fresh: share(priced, (ratio) => ratio >= 0.5 && ratio <= 2) }),
    },
    {
      field: 'url',
      complete: complete(({ url }) => url),
      ...(given(({ url }) => url) > 0 && {
        unique: uniqueShare(
          items.filter(({ url }) => url !== undefined),
          ({ url }) => url ?? '',
        ),
      }),
    },
    { field: 'image', complete: complete(({ image }) => image) },
    {
      field: 'in_stock',
      complete: complete(({ inStock }) => inStock),
      ...some(
        'valid',
        valid(
          'in_stock',
          given(({ inStock }) => inStock),
        ),
      ),
    },
    {
      field: 'added',
      complete: complete(({ addedAt }) => addedAt),
      ...some(
        'valid',
        valid(
          'added',
          given(({ addedAt }) => addedAt),
        ),
      ),
    },
  ];
  return measured.flatMap((field) => judged('catalogue', field, catalogueAdvice) ?? []);
};

const share = <Value>(values: readonly Value[], holds: (value: Value) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length;

const some = <Name extends string>(
  name: Name,
  value: number | undefined,
): { readonly [Key in Name]?: number } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: number });

const uniqueShare = (
  items: readonly CatalogueRow[],
  keyOf: (item: CatalogueRow) => string,
  isExcused: (item: CatalogueRow) => boolean = () => false,
): number => {
  const counts = countsOf(items.map(keyOf));
  return share(items, (item) => isExcused(item) || counts.get(keyOf(item)) === 1);
};

/** The share of texts that are spelled as most of those are that read the same. */
const sameSpelling = (texts: readonly string[]): number | undefined => {
  if (texts.length === 0) return undefined;
  const commonest = new Map<string, number>();
  for (const [text, count] of countsOf(texts)) {
    const reads = wordsOf(text).join(' ');
    commonest.set(reads, Math.max(commonest.get(reads) ?? 0, count));
  }
  return [...commonest.values()].reduce((sum, count) => sum + count, 0) / texts.length;
};

const countsOf = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};
