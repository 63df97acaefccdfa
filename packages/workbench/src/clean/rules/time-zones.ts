import { countTouched } from '../count-touched.ts';
import type { LogRule } from '../rule.ts';

/** Times without a zone were read in the shop's own as the log was read; here they are counted. */
export const timeZones: LogRule = {
  of: 'log',
  name: 'timeZone',
  title: 'times without a zone, read in the shop’s',
  removes: false,
  clean: async (engine, { cleaning: { timeZone } }) =>
    timeZone === 'UTC'
      ? undefined
      : { ...(await countTouched(engine, 'raw_log', 'is_naive')), said: `Read in ${timeZone}.` },
};
