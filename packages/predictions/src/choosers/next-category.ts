import { dayMs } from '@homebody/core';
import { categoryCounts } from '@homebody/profile';
import type { Chooser } from './chooser.ts';

/** Days after which a look counts for a third. */
const fading = 14;

export const nextCategory: Chooser = {
  name: 'nextCategory',
  words: 'the category they will look at next time',
  features: [
    { name: 'popularity', words: 'share of everybody’s looks' },
    { name: 'looks', words: 'looks at it' },
    { name: 'looksLastVisit', words: 'looks at it in the latest visit' },
    { name: 'freshness', words: 'how fresh the last look at it is' },
    { name: 'isLast', words: 'whether it was looked at last' },
    { name: 'bought', words: 'purchases of it' },
  ],
  rowsOf: ({ views, purchases, visits, now }, options) => {
    const from = visits.at(-1)?.from ?? 0;
    const looks = categoryCounts(views);
    const lately = categoryCounts(views.filter(({ at }) => at >= from));
    const bought = categoryCounts(purchases);
    const lastAt = new Map(views.map(({ category, at }) => [category, at]));
    const last = views.at(-1)?.category;
    return Float32Array.from(
      options.flatMap(({ id, share }) => [
        Math.log(share),
        Math.log1p(looks.get(id) ?? 0),
        Math.log1p(lately.get(id) ?? 0),
        Math.exp(-Math.max(0, now - (lastAt.get(id) ?? -Infinity)) / dayMs / fading),
        Number(id === last),
        Math.log1p(bought.get(id) ?? 0),
      ]),
    );
  },
  chosen: ({ next }) => next?.category,
};
