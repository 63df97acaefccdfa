import type { SessionContext } from '@homebody/profile';
import type { Moment } from '@homebody/segments';

/** What rules about the moment are held against. Of the page that is open the vault knows nothing: such rules are not known. */
export const momentOf = (at: number, session: SessionContext | undefined): Moment => ({
  at,
  utcOffset: -new Date(at).getTimezoneOffset(),
  channel: session?.channel,
});
