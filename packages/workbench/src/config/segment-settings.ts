import { type Refuse, type SegmentConfig, readSegments } from '@homebody/segments';
import { didYouMean } from '../build/nearest-name.ts';
import { type Check, refuse, shown } from './checks.ts';

/** Segments of visitors by their ids, as a configuration has them. */
export type ConfiguredSegments = Readonly<Record<string, SegmentConfig>>;

/** `invalid-config` for what a rule says: its path, what was expected, and what was probably meant. */
export const refuseRule: Refuse = (path, expected, found, names = []) => {
  const meant = typeof found === 'string' ? didYouMean(found, names) : '';
  return refuse(path, `expected ${expected}, found ${shown(found)}${meant}`);
};

/** Throws `invalid-config` unless each is a rule that can be read. What it names is held against the catalogue later. */
export const checkSegmentSettings: Check = (value, path) => {
  readSegments(value, path, refuseRule);
};
