import {
  type Reader,
  countFrom,
  fieldsOf,
  listOf,
  mapOf,
  maxLanguages,
  maybe,
  record,
  text,
  that,
} from './manifest-readers.ts';
import type { SlotConfig } from './manifest.ts';
import type { ItemMatch, Likeness, PriceRange, RuleKind, RuleKinds, SlotRule } from './slot-rule.ts';

const price = that<number>('a number from 0', (value) => Number.isFinite(value) && (value as number) >= 0);
const range = fieldsOf<PriceRange>({ from: maybe(price), to: maybe(price) });
const texts: Reader<string | readonly string[]> = (value, field) =>
  Array.isArray(value) ? listOf(1_000, text)(value, field) : text(value, field);
const matched = {
  id: maybe(texts),
  category: maybe(texts),
  brand: maybe(texts),
  tag: maybe(texts),
  price: maybe(range),
};
const match = fieldsOf<ItemMatch>(matched);
const per = that<Likeness>('"category", "brand" or "family"', (value) =>
  ['category', 'brand', 'family'].includes(value as string),
);

const rules: { readonly [Kind in RuleKind]: Reader<RuleKinds[Kind]> } = {
  include: match,
  exclude: match,
  pin: fieldsOf({ item: text, place: countFrom(1, 100) }),
  boost: fieldsOf({
    ...matched,
    by: that<number>('0.01 to 100', (value) => (value as number) >= 0.01 && (value as number) <= 100),
  }),
  inStock: that<true>('true', (value) => value === true),
  price: range,
  atMost: fieldsOf({ count: countFrom(1, 100), per }),
  diversity: fieldsOf({ atLeast: countFrom(2, 100), per }),
};

/** A rule nobody knows is refused, not dropped: a list that breaks it must not be shown. */
const rule: Reader<SlotRule> = (value, field) => {
  const [kind = '', ...more] = Object.keys(record(value, field));
  if (more.length > 0 || !Object.hasOwn(rules, kind))
    return that<SlotRule>(`one of { ${Object.keys(rules).join(', ')} }`, () => false)(value, field);
  const told = (value as Readonly<Record<string, unknown>>)[kind];
  return { [kind]: rules[kind as RuleKind](told, `${field}.${kind}`) } as unknown as SlotRule;
};

/** The slots of a manifest, or of a shop's own configuration. */
export const slots: Reader<readonly SlotConfig[]> = listOf(
  500,
  fieldsOf<SlotConfig>({
    slot: text,
    strategy: text,
    limit: countFrom(1, 100),
    title: maybe(mapOf(maxLanguages, text)),
    rules: maybe(listOf(50, rule)),
  }),
);
