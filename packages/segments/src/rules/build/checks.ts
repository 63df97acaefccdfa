import { channels, events, pageTypes } from '@homebody/core';
import { withoutBounds } from '../bounds.ts';
import type { Refuse } from '../reader.ts';
import type { Bounds, Interest, RuleKind, RuleKinds, SegmentRule, Things } from '../segment-rule.ts';
import { listed } from '../things.ts';
import type { KnownNames } from './known-names.ts';

export interface Checking {
  readonly names: KnownNames;
  readonly segments: readonly string[];
  readonly refuse: Refuse;
  readonly rule: (rule: SegmentRule, path: string) => void;
}

type CheckKind<Told> = (told: Told, path: string, checking: Checking) => void;

/** What of each kind of rule has to be true of the shop. A kind that the types name and this lacks does not compile. */
export const checks: { readonly [Kind in RuleKind]: CheckKind<RuleKinds[Kind]> } = {
  did: ({ event, days, different, ...told }, path, checking) => {
    const { refuse } = checking;
    const eventNames = events.map(({ name }) => name);
    const known = events.find(({ name }) => name === event);
    if (!known) throw refuse(`${path}.event`, `one of ${eventNames.join(', ')}`, event, eventNames);
    if (days > known.keepDays)
      throw refuse(`${path}.days`, `at most ${known.keepDays}, as long as a device keeps ${event}`, days);
    checkBounds(told, path, checking);
    const things = withoutBounds(told);
    const tellable =
      'items' in known.fields ? thingNames : 'item_category' in known.fields ? ['category'] : [];
    for (const name of Object.keys(things))
      if (!tellable.includes(name))
        throw refuse(`${path}.${name}`, `nothing, since ${event} does not tell it`, name);
    if (different && tellable !== thingNames)
      throw refuse(`${path}.different`, `nothing, since ${event} names no items`, true);
    checkThings(things, path, checking);
  },
  bought: (told, path, checking) => {
    checkBounds(told, path, checking);
    checkThings(told, path, checking);
  },
  inCart: (things, path, checking) => checkThings(things, path, checking),
  visits: (told, path, checking) => checkBounds(told, path, checking),
  orders: (told, path, checking) => checkBounds(told, path, checking),
  spent: (told, path, checking) => checkSomeBounds(told, path, checking),
  lastVisit: (told, path, checking) => checkSomeBounds(told, path, checking),
  lastPurchase: (told, path, checking) => checkSomeBounds(told, path, checking),
  affinity: (told, path, checking) => checkInterest(told, path, checking),
  said: (told, path, checking) => checkInterest(told, path, checking),
  arrivedBy: (told, path, checking) => checkEach(told, path, channels, checking),
  time: (told, path, { refuse }) => {
    const { from, until } = told;
    if (Object.keys(told).length === 0) throw refuse(path, 'at least one of weekdays, from and until', told);
    if (from !== undefined && from === until) throw refuse(`${path}.until`, 'another hour than from', until);
  },
  page: (told, path, checking) => {
    if (Object.keys(told).length === 0)
      throw checking.refuse(path, 'at least one of type and category', told);
    const { type, category } = told;
    if (type !== undefined) checkEach(type, `${path}.type`, pageTypes, checking);
    checkThings(category === undefined ? {} : { category }, path, checking);
  },
  prediction: ({ of, ...bounds }, path, checking) => {
    checkSomeBounds(bounds, path, checking);
    checkOne(of, `${path}.of`, ['a prediction', checking.names.predictions], checking);
  },
  cluster: (told, path, checking) => {
    for (const one of listed(told)) checkOne(one, path, ['a cluster', checking.names.clusters], checking);
  },
  segment: (told, path, checking) => checkOne(told, path, ['a segment', checking.segments], checking),
  all: (rules, path, { rule }) => rules.forEach((one, at) => rule(one, `${path}[${at}]`)),
  any: (rules, path, { rule }) => rules.forEach((one, at) => rule(one, `${path}[${at}]`)),
  not: (told, path, { rule }) => rule(told, path),
};

const thingNames: readonly string[] = ['item', 'category', 'brand', 'priceBand', 'price'];

const checkBounds = ({ atLeast, atMost }: Bounds, path: string, { refuse }: Checking): void => {
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    throw refuse(`${path}.atMost`, `at least atLeast, ${atLeast}`, atMost);
};

const checkSomeBounds = (bounds: Bounds, path: string, checking: Checking): void => {
  if (bounds.atLeast === undefined && bounds.atMost === undefined)
    throw checking.refuse(path, 'at least one of atLeast and atMost', bounds);
  checkBounds(bounds, path, checking);
};

const checkOne = (
  name: string,
  path: string,
  [what, names]: readonly [string, readonly string[]],
  { refuse }: Checking,
): void => {
  if (names.includes(name)) return;
  const there = names.length === 0 ? `${what}, of which there is none` : `${what} that there is`;
  throw refuse(path, there, name, names);
};

const checkEach = (
  told: string | readonly string[],
  path: string,
  values: readonly string[],
  { refuse }: Checking,
): void =>
  listed(told).forEach((one, at) => {
    if (values.includes(one)) return;
    throw refuse(
      typeof told === 'string' ? path : `${path}[${at}]`,
      `one of ${values.join(', ')}`,
      one,
      values,
    );
  });

const checkThings = (things: Things, path: string, checking: Checking): void => {
  const { names, refuse } = checking;
  for (const field of ['item', 'category', 'brand'] as const) {
    const value = things[field];
    listed(value).forEach((name, at) =>
      checkName(name, field, `${path}.${field}${typeof value === 'string' ? '' : `[${at}]`}`, checking),
    );
  }
  if (!things.price) return;
  const { from = 0, to = Infinity } = things.price;
  if (from > to) throw refuse(`${path}.price.to`, `at least from, ${from}`, to);
  if (!names.prices.some((price) => price >= from && price <= to))
    throw refuse(`${path}.price`, 'a price that an item of the catalogue has', things.price);
};

const checkName = (
  name: string,
  field: 'item' | 'category' | 'brand',
  path: string,
  { names, refuse }: Checking,
): void => {
  const isSensitive = names[field].get(name);
  if (isSensitive === undefined)
    throw refuse(path, `${article(field)} of the catalogue`, name, [...names[field].keys()]);
  if (isSensitive)
    throw refuse(path, `${article(field)} that is not sensitive, since nobody is profiled by what is`, name);
};

const checkInterest = (told: Interest, path: string, checking: Checking): void => {
  const { category, brand } = told as Things;
  checkThings({ ...(category && { category }), ...(brand && { brand }) }, path, checking);
};

const article = (field: string): string => (field === 'item' ? 'an item' : `a ${field}`);
