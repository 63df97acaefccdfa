import type { AssemblyOptions } from './options.ts';

/** Where scripts that come before `homebody.js` leave options for it: consent platforms and a policy are files of their own. */
export const optionsOnPage = 'homebody:options';

/** Adds to what others have left. */
export const leaveOptions = (options: Partial<AssemblyOptions>): void => {
  const page = globalThis as unknown as Record<string, Partial<AssemblyOptions> | undefined>;
  page[optionsOnPage] = { ...page[optionsOnPage], ...options };
};
