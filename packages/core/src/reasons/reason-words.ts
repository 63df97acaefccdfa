import type { Reason, ReasonKind } from './reason.ts';

/** What a kind of reason has to tell, as it stands in a sentence: `{because}`, `{category}`, `{brand}`, `{since}`. */
type Told<Kind extends ReasonKind> = Exclude<keyof Extract<Reason, { readonly kind: Kind }>, 'kind'> & string;

/**
 * A language's sentence for every kind of reason, plain data so that a pack can carry it. A missing kind does not compile, nor
 * does a sentence that leaves out what its reason has to tell. `{because}` is filled with the item's name, `{since}` with a day.
 */
export type ReasonWords = {
  /** The language (BCP 47), by which days are written. */
  readonly lang: string;
} & {
  readonly [Kind in ReasonKind]: [Told<Kind>] extends [never] ? string : `${string}{${Told<Kind>}}${string}`;
};
