import { columnOf, corrupt } from '@homebody/pack';
import type { Section } from '../section.ts';

/** What merchandising rules ask of items and the catalogue does not tell a device. Absent where no rule asks. */
export interface Labels {
  /** Per tag that a rule names, one bit per item. */
  readonly tags: ReadonlyMap<string, Uint8Array>;
  /** Items of one family have one number; 0 is none. Empty where no rule asks for families. */
  readonly family: Uint32Array;
}

const name = 'labels';

/** Loaded first: no list may break a rule because the rule's tags are still on their way. */
export const labelsSection: Section<Labels> = {
  name,
  version: 1,
  load: 'first',
  encode: ({ tags, family }) => ({
    columns: {
      tags: [...tags.keys()],
      bits: Uint8Array.from([...tags.values()].flatMap((bits) => [...bits])),
      family,
    },
    values: {},
  }),
  decode: (columns, size) => {
    const names = columnOf(columns, name, 'tags', 'text');
    const bytes = Math.ceil(size / 8);
    const bits = columnOf(columns, name, 'bits', 'u8', names.length * bytes);
    const family = columnOf(columns, name, 'family', 'u32');
    if (family.length > 0 && family.length !== size)
      throw corrupt(name, `${family.length} families`, `${size}`);
    return {
      tags: new Map(names.map((tag, at) => [tag, bits.subarray(at * bytes, (at + 1) * bytes)])),
      family,
    };
  },
};
