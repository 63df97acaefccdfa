import type { EventName } from '@homebody/core';
import { withoutBounds } from '../bounds.ts';
import type { Bounds, Interest, Things } from '../segment-rule.ts';
import { listed } from '../things.ts';
import type { RuleWords, Saying } from './rule-words.ts';

const orOf = (values: readonly (string | number)[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

const thingsIn = ({ item, category, brand, priceBand, price }: Things, nameOf: Saying['nameOf']): string => {
  const what = item !== undefined ? orOf(listed(item).map(nameOf)) : orOf(listed(category));
  const { from, to } = price ?? {};
  const parts = [
    what || (brand === undefined && priceBand === undefined && !price ? 'anything' : 'things'),
    brand === undefined ? '' : `by ${orOf(listed(brand))}`,
    priceBand === undefined ? '' : `in price band ${orOf(listed(priceBand))} of 0 to 4`,
    from === undefined ? '' : `for ${from}${to === undefined ? ' or more' : ` to ${to}`}`,
    from === undefined && to !== undefined ? `for ${to} or less` : '',
  ];
  return parts.filter(Boolean).join(' ');
};

/** Bounds of a count the way they are said; what is not so has the opposite ones. */
const range = ({ atLeast, atMost }: Bounds, isNot: boolean): string => {
  if (atLeast !== undefined && atMost !== undefined)
    return `${isNot ? 'not ' : ''}${atLeast === atMost ? `exactly ${atLeast}` : `${atLeast} to ${atMost}`}`;
  if (atLeast !== undefined) return isNot ? `fewer than ${atLeast}` : `${atLeast} or more`;
  if (atMost === undefined) return isNot ? 'none' : 'any';
  return isNot ? `more than ${atMost}` : `at most ${atMost}`;
};

const isOnce = ({ atLeast = 1, atMost }: Bounds): boolean => atMost === undefined && atLeast === 1;
const isNone = ({ atLeast = 0, atMost }: Bounds): boolean => atMost === 0 && atLeast === 0;

/** `never` or `how often`, around what was done. */
const often = (bounds: Bounds, isNot: boolean, done: string): string => {
  if (isOnce(bounds)) return isNot ? `never ${done}` : done;
  if (isNone(bounds)) return isNot ? done : `never ${done}`;
  return `${done} ${range(bounds, isNot)
    .replace(/(\d+)( or more)?$/, '$1 times$2')
    .replace(/\b1 times/, 'once')}`;
};

const inDays = (days: number | undefined): string =>
  days === undefined ? '' : days === 1 ? ' in the last day' : ` in the last ${days} days`;

const done: Readonly<Record<EventName, (things: string, isAny: boolean) => string>> = {
  page_view: (things, isAny) => (isAny ? 'opened a page' : `opened pages about ${things}`),
  view_item: (things) => `looked at ${things}`,
  view_item_list: (things) => `was shown ${things}`,
  select_item: (things) => `picked ${things} from a list`,
  search: (things, isAny) => (isAny ? 'searched' : `searched in ${things}`),
  add_to_cart: (things) => `put ${things} in the cart`,
  remove_from_cart: (things) => `took ${things} out of the cart`,
  view_cart: () => 'looked at the cart',
  begin_checkout: () => 'began a checkout',
  purchase: (things) => `bought ${things}`,
  user_engagement: (things) => `spent time with ${things}`,
};

const interestIn = (interest: Interest): string => thingsIn(interest, (item) => item);
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const unless = (isNot: boolean, verb: string): string => (isNot ? `${verb} not` : verb);
const ago = (bounds: Bounds, isNot: boolean): string => `${range(bounds, isNot)} days ago`;
const times = (figure: number): string => (figure === 1 ? 'once' : `${figure} times`);
const days = (figure: number): string => `${figure} days ago`;
const plain = (figure: number): string => `${Math.round(100 * figure) / 100}`;

export const english: RuleWords = {
  leaves: {
    did: ({ event, days: window, different, ...told }, { isNot, isAgain, nameOf }) => {
      const things = withoutBounds(told);
      const isAny = Object.keys(things).length === 0;
      const isCounted = different && !isOnce(told) && !isNone(told);
      const name = isAgain ? (isCounted ? 'them' : 'one') : thingsIn(things, nameOf);
      const what = isCounted ? `${range(told, isNot)} of ${name === 'anything' ? 'all' : name}` : name;
      const doing = done[event](what, isAny && !isCounted);
      return `${isCounted ? doing : often(told, isNot, doing)}${inDays(window)}`;
    },
    bought: ({ atLeast, atMost, ...things }, { isNot, isAgain, nameOf }) => {
      const bounds = { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
      return often(bounds, isNot, `bought ${isAgain ? 'one' : thingsIn(things, nameOf)}`);
    },
    inCart: (things, { isNot, isAgain, nameOf }) =>
      `${isNot ? 'does not have' : 'has'} ${isAgain ? 'one' : thingsIn(things, nameOf)} in the cart`,
    visits: ({ days: window, ...bounds }, { isNot }) => `${often(bounds, isNot, 'came')}${inDays(window)}`,
    orders: ({ days: window, ...bounds }, { isNot }) => `${often(bounds, isNot, 'ordered')}${inDays(window)}`,
    spent: ({ days: window, ...bounds }, { isNot }) =>
      `spent ${range(bounds, isNot).replace('fewer', 'less')}${inDays(window)}`,
    lastVisit: (bounds, { isNot }) => `was here before, ${ago(bounds, isNot)}`,
    lastPurchase: (bounds, { isNot }) => `bought something last ${ago(bounds, isNot)}`,
    affinity: ({ atLeast, ...interest }, { isNot }) =>
      `gives ${range({ atLeast: 100 * atLeast }, isNot)
        .replace('fewer', 'less')
        .replace(/[\d.]+/, percent(atLeast))} of attention to ${interestIn(interest)}`,
    said: ({ to, ...interest }, { isNot }) => {
      const words = to === 'more' ? 'more of this' : 'not for me';
      return `${isNot ? 'has not said' : 'said'} “${words}” of ${interestIn(interest)}`;
    },
    arrivedBy: (channels, { isNot }) => `${isNot ? 'did not come' : 'came'} by ${orOf(listed(channels))}`,
    time: ({ weekdays, from, until }, { isNot }) => {
      const hours = from !== undefined || until !== undefined ? `${from ?? 0} to ${until ?? 24} o’clock` : '';
      const named = orOf((weekdays ?? []).map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`));
      return `is here ${isNot ? 'at other times than' : 'on'} ${[named || 'any day', hours].filter(Boolean).join(', ')}`;
    },
    page: ({ type, category }, { isNot }) =>
      [
        `${unless(isNot, 'is')} on a page`,
        type === undefined ? '' : `of the kind ${orOf(listed(type))}`,
        category === undefined ? '' : `about ${orOf(listed(category))}`,
      ]
        .filter(Boolean)
        .join(' '),
    prediction: ({ of, ...bounds }, { isNot }) =>
      `has a prediction “${of}” of ${range(bounds, isNot).replace('fewer', 'less')}`,
    cluster: (clusters, { isNot }) => `${unless(isNot, 'is')} in the cluster ${orOf(listed(clusters))}`,
    segment: (segment, { isNot }) => `${unless(isNot, 'is')} in the segment ${segment}`,
  },
  all: (parts) => parts.join(', and '),
  any: (parts) => parts.join(', or '),
  figures: {
    did: (figure) => `${figure}`,
    bought: times,
    inCart: (figure) => `${figure} in the cart`,
    visits: times,
    orders: times,
    spent: plain,
    lastVisit: days,
    lastPurchase: days,
    affinity: percent,
    prediction: plain,
  },
  notKnown: 'not known',
  covers: {
    bought:
      'Purchases are known of the 400 items that were acted on last in this browser, until 90 days after each was last heard of.',
    inCart: 'Of a cart is known what this browser put into it, and what a page with the cart on it named.',
    visits: 'All visits of this browser since its visitor agreed.',
    orders: 'All orders of this browser since its visitor agreed.',
    spent: 'All orders of this browser since its visitor agreed.',
    lastVisit: 'Visits are known for 90 days, and those of nothing but pages for 30.',
    lastPurchase: 'Purchases are known for 90 days.',
  },
};
