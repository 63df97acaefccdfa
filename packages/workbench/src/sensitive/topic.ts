/**
 * A topic nobody is profiled by [P7], as patterns with commas between them. A pattern is one or more words, in lower case and
 * without accents: `*` at its end or its beginning stands for the rest of a word ("schwanger*"), and a plural's "s" or
 * "es" is understood.
 */
export interface SensitiveTopic {
  /** As in "12 items about health". */
  readonly title: string;
  /**
   * Whether the law sets it apart (GDPR article 9): then a shop can say of single items that they are not about it, never of the topic
   * as a whole.
   */
  readonly isSpecialCategory: boolean;
  /** What a category's name says, where the same word in an item's name would mean little. */
  readonly inCategories: string;
  /** Anywhere: categories, names, tags and, of special categories, descriptions. */
  readonly anywhere: string;
  /** What reads like the topic and is not. */
  readonly unless?: string;
}
