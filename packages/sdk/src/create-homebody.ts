import { ownEvents } from '@homebody/core';
import { assembleHomebody } from './assemble-homebody.ts';
import { assemblyOptionsOf } from './assembly-options-of.ts';
import type { Homebody } from './homebody.ts';
import { createInertHomebody } from './inert-homebody.ts';
import { type HomebodyOptions, checkOptions } from './options.ts';

/**
 * Puts Homebody on the page. On a server it returns an inert instance, and before a grant it reads
 * nothing but the consent record. Throws `invalid-config`.
 *
 * @example
 * const homebody = createHomebody({ pack: '/homebody/pack/', consent: manual() });
 * homebody.grant(['personalization']);
 */
export const createHomebody = (given: HomebodyOptions): Homebody => {
  checkOptions(given);
  const options = assemblyOptionsOf(given);
  if (typeof document === 'undefined') return createInertHomebody();
  return assembleHomebody(
    options,
    {
      // Written out in full, for bundlers find files to copy by this form alone.
      vault: options?.assets
        ? `${options.assets}homebody-vault.js`
        : new URL('./browser/homebody-vault.js', import.meta.url).href,
      trainer: options?.assets
        ? `${options.assets}homebody-trainer.js`
        : new URL('./browser/homebody-trainer.js', import.meta.url).href,
    },
    async () => (await import('./live.ts')).live,
    ownEvents(options.events ?? []),
  );
};
