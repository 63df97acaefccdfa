import type { CatalogueRow } from '@homebody/pack';

/** What a shop has, as far as rules can name it. */
export interface KnownNames {
  /** By field: each name, and whether nobody may be profiled by it [P7]. */
  readonly item: ReadonlyMap<string, boolean>;
  readonly category: ReadonlyMap<string, boolean>;
  readonly brand: ReadonlyMap<string, boolean>;
  readonly prices: readonly number[];
  /** Predictions and clusters that the pack will have. */
  readonly predictions: readonly string[];
  readonly clusters: readonly string[];
  /** Whether words sound like a topic nobody is profiled by. */
  readonly isSensitiveText: (text: string) => boolean;
}

type Others = Pick<KnownNames, 'predictions' | 'clusters' | 'isSensitiveText'>;

/** The names in a catalogue. One is sensitive when every item of it is, or when it sounds so itself. */
export const knownNames = (catalogue: readonly CatalogueRow[], others: Others): KnownNames => {
  const by = (
    of: (row: CatalogueRow) => string | undefined,
    isText: boolean,
  ): ReadonlyMap<string, boolean> => {
    const names = new Map<string, boolean>();
    for (const row of catalogue) {
      const name = of(row);
      if (name !== undefined) names.set(name, (names.get(name) ?? true) && row.sensitive === true);
    }
    if (isText)
      for (const [name, isSensitive] of names)
        if (!isSensitive && others.isSensitiveText(name)) names.set(name, true);
    return names;
  };
  return {
    item: by(({ id }) => id, false),
    category: by(({ category }) => category, true),
    brand: by(({ brand }) => brand, false),
    prices: catalogue.flatMap(({ price }) => price ?? []),
    ...others,
  };
};
