/**
 * A name as shops write it into links: `Oak Table, 2 m` → `oak-table-2-m`. Only ASCII letters and digits are kept, so
 * that no two engines differ about it.
 */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
