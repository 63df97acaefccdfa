import type { CatalogueRow, ItemMatch, SlotConfig, SlotRule } from '@homebody/pack';
import type { Labels } from './section.ts';

/** The tags and families that the slots' rules ask for; `undefined` when they ask for none. */
export const buildLabels = (
  rows: readonly CatalogueRow[],
  slots: readonly Pick<SlotConfig, 'rules'>[],
): Labels | undefined => {
  const rules = slots.flatMap(({ rules = [] }) => rules);
  const names = new Set(rules.flatMap(tagsIn));
  const withFamilies = rules.some((rule) => Object.values(rule).some((told) => told.per === 'family'));
  if (names.size === 0 && !withFamilies) return undefined;
  const tags = rows.map((row) => new Set(row.tags?.map((tag) => tag.toLowerCase())));
  const numbers = new Map<string, number>();
  const numberOf = (family: string): number => {
    const number = numbers.get(family) ?? numbers.size + 1;
    numbers.set(family, number);
    return number;
  };
  return {
    tags: new Map([...names].map((name) => [name, bitsOf(tags.map((own) => own.has(name.toLowerCase())))])),
    family: withFamilies
      ? Uint32Array.from(rows, ({ family }) => (family ? numberOf(family) : 0))
      : new Uint32Array(),
  };
};

const tagsIn = (rule: SlotRule): readonly string[] =>
  Object.values(rule).flatMap((told: Partial<ItemMatch> | true) => (told === true ? [] : (told.tag ?? [])));

const bitsOf = (flags: readonly boolean[]): Uint8Array => {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  flags.forEach((flag, item) => (bits[item >> 3]! |= Number(flag) << (item & 7)));
  return bits;
};
