import type { StoredEvent } from '@homebody/core';
import { estimateBytes } from './estimate-bytes.ts';

export interface Caps {
  readonly events: number;
  /** Estimated bytes of the events alone. */
  readonly bytes: number;
}

export const maxEvents = 5_000;
export const maxBytes = 5 * 1024 * 1024;

/** After this moment the raw event is not shown to anybody. */
export const isExpired = (event: StoredEvent, now: number): boolean => event.expiresAt <= now;

export const byTime = (one: StoredEvent, other: StoredEvent): number => one.at - other.at;

/** Decides what goes: the expired, then the oldest above the caps. The dropped ones come oldest first. */
export const retain = <Key>(
  entries: Iterable<readonly [Key, StoredEvent]>,
  now: number,
  caps: Caps,
): readonly (readonly [Key, StoredEvent])[] => {
  const sized = [...entries]
    .sort(([, one], [, other]) => byTime(one, other))
    .map((entry) => ({ entry, bytes: estimateBytes(entry[1]) }));
  const live = sized.filter(({ entry }) => !isExpired(entry[1], now));
  let keptEvents = live.length;
  let keptBytes = live.reduce((sum, { bytes }) => sum + bytes, 0);
  return sized
    .filter(({ entry, bytes }) => {
      if (isExpired(entry[1], now)) return true;
      if (keptEvents <= caps.events && keptBytes <= caps.bytes) return false;
      keptEvents -= 1;
      keptBytes -= bytes;
      return true;
    })
    .map(({ entry }) => entry);
};
