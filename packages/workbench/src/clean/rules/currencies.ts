import { countTouched } from '../count-touched.ts';
import type { LogRule } from '../rule.ts';

/** Prices were converted as the log was read; a row in a currency without a rate is one that can't be used. */
export const currencies: LogRule = {
  of: 'log',
  name: 'rates',
  title: 'prices in other currencies, converted',
  removes: false,
  clean: async (engine, { cleaning: { rates, currency } }) => {
    const known = Object.keys(rates);
    if (known.length === 0) return undefined;
    return {
      ...(await countTouched(engine, 'raw_log', 'is_converted')),
      said: `From ${known.join(', ')} to ${currency}.`,
    };
  },
};
