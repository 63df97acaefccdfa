/** A language's words for what a cluster stands out by: whole predicates, joined by commas. */
export interface ClusterWords {
  readonly category: { readonly more: (name: string) => string; readonly less: (name: string) => string };
  /** By the feature's name: more of it than others, and less. */
  readonly habits: Readonly<Record<string, readonly [more: string, less: string]>>;
  /** Of a cluster that is like everybody. */
  readonly usual: string;
}
