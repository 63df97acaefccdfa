/** How many interests have been removed, as a kept thing that has to forget along with them counts them. */
export const removalsIn = (kept: unknown): number =>
  (kept as { readonly removals?: number } | undefined)?.removals ?? 0;
