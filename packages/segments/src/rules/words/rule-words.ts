import type { RuleKind, RuleKinds } from '../segment-rule.ts';

/** Kinds that say something by themselves; the others put rules together. */
export type LeafKind = Exclude<RuleKind, 'all' | 'any' | 'not'>;

export interface Saying {
  /** Whether it is to be said that it is not so. */
  readonly isNot: boolean;
  /** Whether the words just before spoke of the same things, so that a pronoun will do. */
  readonly isAgain: boolean;
  /** An item's name. */
  readonly nameOf: (item: string) => string;
}

/** A language's words for rules. A kind that a language lacks does not compile. */
export interface RuleWords {
  /** A predicate about the visitor, such as "came by email". */
  readonly leaves: { readonly [Kind in LeafKind]: (told: RuleKinds[Kind], saying: Saying) => string };
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  /** The number behind a rule, such as "5 times". */
  readonly figures: { readonly [Kind in LeafKind]?: (figure: number) => string };
  readonly notKnown: string;
  /** How far back what a rule asks is known, where it is less than one might think. */
  readonly covers: { readonly [Kind in LeafKind]?: string };
}
