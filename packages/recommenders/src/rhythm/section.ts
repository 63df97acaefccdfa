import { columnOf } from '@homebody/pack';
import type { Section } from '../section.ts';

/** How long it takes until people buy an item again. */
export interface Rhythm {
  /** Days, per item; 0 where it is not known. */
  readonly days: Uint8Array;
}

export const rhythmSection: Section<Rhythm> = {
  name: 'rhythm',
  version: 1,
  load: 'later',
  encode: ({ days }) => ({ columns: { days }, values: {} }),
  decode: (columns, size) => ({ days: columnOf(columns, 'rhythm', 'days', 'u8', size) }),
};
