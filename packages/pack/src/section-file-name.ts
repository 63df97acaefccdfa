/** A plain name below the pack's URL: no folders, no `..`, no address, no query. Shared with the page, so terse. */
export const isSectionFileName = (name: unknown): name is string =>
  typeof name === 'string' && /^\w[\w-]{0,99}(\.\w[\w-]{0,99}){1,9}$/.test(name);

/** No section is larger: 100,000 items with 64 numbers each fit four times. */
export const maxSectionBytes = 2 ** 25;
