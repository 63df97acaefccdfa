import { dayMs } from '@homebody/core';
import type { Facts } from './kind.ts';
import { type Settled, until } from './settled.ts';

/** No raw event is kept longer; most are kept as long. */
export const keptDays = 90;
/** Every event of Homebody's own is kept so long at least. */
export const surelyKeptDays = 30;

/**
 * Whether what happened at `when` (epoch milliseconds, `-Infinity`: never that is known of) lies in the last `days`, as
 * time passes. Where the log was cut within them, its silence says nothing.
 */
export const within = ({ at, since }: Facts, when: number, days: number): Settled => {
  const end = until(when + days * dayMs, at);
  const cut = until(since + days * dayMs - 1, at);
  return end < 0 && cut >= 0 ? ['unknown', cut] : end;
};
