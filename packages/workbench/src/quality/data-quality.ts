/** How good a field is, each as a share from 0 to 1; absent where it says nothing. */
export interface QualityShares {
  /** Has a value, of those that should have one. */
  readonly complete?: number;
  /** Can be understood, of those with a value. */
  readonly valid?: number;
  /** Says the same wherever the same is spoken of. */
  readonly consistent?: number;
  /** Is of these days. */
  readonly fresh?: number;
  /** Is there once only. */
  readonly unique?: number;
}

export interface FieldQuality extends QualityShares {
  readonly of: 'log' | 'catalogue';
  readonly field: string;
  /** The mean of the shares there are. */
  readonly total: number;
  /** What it costs as it is, and what to do about it; absent where nothing is. */
  readonly advice?: string;
}

export interface DataQuality {
  /** The mean over fields, 0 to 1. */
  readonly log: number;
  /** `undefined` without a catalogue. */
  readonly catalogue: number | undefined;
  /** Worst first within log and catalogue. */
  readonly fields: readonly FieldQuality[];
}

export const aspects = ['complete', 'valid', 'consistent', 'fresh', 'unique'] as const;
export type Aspect = (typeof aspects)[number];

/** A field that was looked at, before anything is advised. */
export type MeasuredField = QualityShares & { readonly field: string };

/** What to do about a share of a field that is missing, 0 to 1. */
export type Advice = Readonly<
  Record<string, { readonly [Name in Aspect]?: (missing: string) => string } | undefined>
>;

/** Less than so much missing is not worth a sentence. */
const worthSaying = 0.02;

/** Sums up a field's shares, and says what to do about the worst of them. */
export const judged = (
  of: FieldQuality['of'],
  { field, ...shares }: MeasuredField,
  advice: Advice,
): FieldQuality | undefined => {
  const there = aspects.flatMap((aspect) => {
    const share = shares[aspect];
    return share === undefined ? [] : [{ aspect, share: Math.min(1, Math.max(0, share)) }];
  });
  if (there.length === 0) return undefined;
  const worst = there
    .filter(({ aspect, share }) => 1 - share >= worthSaying && advice[field]?.[aspect])
    .sort((a, b) => a.share - b.share)[0];
  const said = worst && advice[field]?.[worst.aspect]?.(percentOf(1 - worst.share));
  return {
    of,
    field,
    ...Object.fromEntries(there.map(({ aspect, share }) => [aspect, share])),
    total: there.reduce((sum, { share }) => sum + share, 0) / there.length,
    ...(said !== undefined && { advice: said }),
  };
};

export const dataQuality = (fields: readonly (FieldQuality | undefined)[]): DataQuality => {
  const known = fields.filter((field) => field !== undefined);
  const mean = (of: FieldQuality['of']): number | undefined => {
    const those = known.filter((field) => field.of === of);
    return those.length === 0 ? undefined : those.reduce((sum, { total }) => sum + total, 0) / those.length;
  };
  const places = ['log', 'catalogue'];
  return {
    log: mean('log') ?? 0,
    catalogue: mean('catalogue'),
    fields: known.toSorted((a, b) => places.indexOf(a.of) - places.indexOf(b.of) || a.total - b.total),
  };
};

const percentOf = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
