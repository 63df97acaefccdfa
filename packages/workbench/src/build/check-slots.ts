import { HomebodyError } from '@homebody/core';
import type { CatalogueRow, ItemMatch, PriceRange, SlotConfig, SlotRule } from '@homebody/pack';
import { didYouMean } from './nearest-name.ts';

/**
 * Holds slots and their rules against the shop's catalogue. Throws `invalid-config` naming the first that says
 * something which no item of the catalogue can meet, by its path.
 */
export const checkSlots = (slots: readonly SlotConfig[], catalogue: readonly CatalogueRow[]): void => {
  const known = namesOf(catalogue);
  const names = new Set<string>();
  slots.forEach(({ slot, limit, rules = [] }, at) => {
    const path = `slots[${at}]`;
    if (names.has(slot)) throw refuse(`${path}.slot`, `"${slot}" is there twice; expected each slot once`);
    names.add(slot);
    rules.forEach((rule, place) => checkRule(rule, `${path}.rules[${place}]`, known));
    checkPins(rules, limit, path);
  });
};

interface Known {
  readonly catalogue: readonly CatalogueRow[];
  readonly byId: ReadonlyMap<string, CatalogueRow>;
  /** Of every field of a match that is a name: what it is called, and the names there are, as in the catalogue. */
  readonly names: Readonly<
    Record<'id' | 'category' | 'brand' | 'tag', readonly [string, ReadonlySet<string>]>
  >;
  /** Tags without regard to case, as devices compare them. */
  readonly tags: ReadonlySet<string>;
}

const namesOf = (catalogue: readonly CatalogueRow[]): Known => {
  const all = (of: (row: CatalogueRow) => string | undefined): ReadonlySet<string> =>
    new Set(catalogue.map(of).filter((name) => name !== undefined));
  const tags = new Set(catalogue.flatMap(({ tags = [] }) => tags));
  return {
    catalogue,
    byId: new Map(catalogue.map((row) => [row.id, row])),
    names: {
      id: ['item', all(({ id }) => id)],
      category: ['category', all(({ category }) => category)],
      brand: ['brand', all(({ brand }) => brand)],
      tag: ['tag', tags],
    },
    tags: new Set([...tags].map((tag) => tag.toLowerCase())),
  };
};

const checkRule = (rule: SlotRule, path: string, known: Known): void => {
  if ('include' in rule) checkMatch(rule.include, `${path}.include`, known);
  if ('exclude' in rule) checkMatch(rule.exclude, `${path}.exclude`, known);
  if ('boost' in rule) {
    const { by: _, ...match } = rule.boost;
    checkMatch(match, `${path}.boost`, known);
  }
  if ('price' in rule) checkRange(rule.price, `${path}.price`, known.catalogue);
  if ('pin' in rule) {
    const { item } = rule.pin;
    checkName(item, 'id', `${path}.pin.item`, known);
    if (known.byId.get(item)?.sensitive)
      throw refuse(`${path}.pin.item`, `"${item}" is sensitive, and so is never recommended`);
  }
  const per = 'atMost' in rule ? rule.atMost.per : 'diversity' in rule ? rule.diversity.per : undefined;
  const kind = Object.keys(rule)[0];
  if (per && !known.catalogue.some((row) => row[per]))
    throw refuse(`${path}.${kind}.per`, `no item of the catalogue has a ${per}`);
};

const checkMatch = (match: ItemMatch, path: string, known: Known): void => {
  if (Object.keys(match).length === 0)
    throw refuse(path, 'expected at least one of id, category, brand, tag and price');
  for (const field of ['id', 'category', 'brand', 'tag'] as const) {
    const value = match[field];
    if (value === undefined) continue;
    if (typeof value === 'string') checkName(value, field, `${path}.${field}`, known);
    else value.forEach((one, at) => checkName(one, field, `${path}.${field}[${at}]`, known));
  }
  if (match.price) checkRange(match.price, `${path}.price`, known.catalogue);
};

const checkName = (name: string, field: keyof Known['names'], path: string, known: Known): void => {
  const [called, names] = known.names[field];
  if (names.has(name) || (field === 'tag' && known.tags.has(name.toLowerCase()))) return;
  throw refuse(path, `"${name}" is no ${called} of the catalogue${didYouMean(name, names)}`);
};

const checkRange = (range: PriceRange, path: string, catalogue: readonly CatalogueRow[]): void => {
  const { from = 0, to = Infinity } = range;
  if (from > to) throw refuse(path, `from ${from} is more than to ${to}`);
  if (!catalogue.some(({ price = NaN }) => price >= from && price <= to))
    throw refuse(path, 'no item of the catalogue has such a price');
};

const checkPins = (rules: readonly SlotRule[], limit: number, path: string): void => {
  const places = new Map<number, number>();
  rules.forEach((rule, at) => {
    if (!('pin' in rule)) return;
    const { place } = rule.pin;
    const before = places.get(place);
    const pin = `${path}.rules[${at}].pin.place`;
    if (place > limit) throw refuse(pin, `place ${place} is behind the slot's ${limit}`);
    if (before !== undefined) throw refuse(pin, `place ${place} is taken by rules[${before}] already`);
    places.set(place, at);
  });
};

const refuse = (path: string, what: string): HomebodyError =>
  new HomebodyError('invalid-config', `${path}: ${what}${what.endsWith('?') ? '' : '.'}`);
