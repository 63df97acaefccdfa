import type { Liking } from '../../insight/statements/affinities.ts';
import { barChart } from '../bar-chart.ts';
import { counted, percent, whole, within } from '../figures.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { notSaid } from '../no-insight.ts';
import type { Part } from '../part.ts';
import { tableOf } from '../table.ts';

const times = ({ value, low, high }: Liking['lift']): string =>
  `${value.toFixed(2)} times (${low.toFixed(2)} to ${high.toFixed(2)})`;
const mostPairs = 12;

export const affinities: Part = {
  id: 'affinities',
  title: 'What is liked beyond chance',
  body: ({ insight }) => {
    if (!insight || insight.affinities.tooThin !== undefined) return notSaid(insight?.affinities.tooThin);
    const { categories, bands, pairs, pairsAsked } = insight.affinities;
    return markup`${boughtOf('category', 'categories', categories)}${boughtOf('price band', 'price bands', bands)}
      <h3>Categories that the same people like</h3>
      ${
        pairs.length === 0
          ? markup`<p>
              Of ${counted(pairsAsked, 'pair')} of categories with enough people, none is liked by the same people
              more than people who look as much would by chance.
            </p>`
          : tableOf({
              caption: `Pairs of categories that more people look at both of than by chance: people who look around more are only compared with each other. ${counted(pairsAsked, 'pair')} were looked at`,
              columns: ['categories', 'people', 'against chance (95 % interval)'],
              rows: pairs
                .slice(0, mostPairs)
                .map(({ names, people, lift }) => [names.join(' and '), whole(people), times(lift)]),
            })
      }`;
  },
};

const boughtOf = (one: string, many: string, likings: readonly Liking[]): Markup => {
  const heading = markup`<h3>Bought by those who look: ${many}</h3>`;
  if (likings.length === 0)
    return markup`${heading}
      <p>
        No ${one} had enough people who looked at it and bought of it, and enough who looked and did not. A log of
        orders alone does not tell who looked.
      </p>`;
  const clear = likings.filter(({ isClear }) => isClear);
  const saying = (word: string, is: (lift: number) => boolean): Markup => {
    const names = clear.filter(({ lift }) => is(lift.value)).map(({ name }) => name);
    return names.length === 0
      ? nothing
      : markup` Bought ${word} than the others, beyond chance: ${names.join(', ')}.`;
  };
  return markup`${heading}
    <p>
      ${clear.length === 0 ? `No ${one} is bought more or less often than the others beyond chance.` : ''}${saying('more often', (lift) => lift > 1)}${saying('less often', (lift) => lift < 1)}
    </p>
    ${barChart({
      id: `bought-${one === 'category' ? 'categories' : 'bands'}`,
      says: `The part of the people who looked at something of a ${one} that bought of it, with 95 % intervals; grey where it may be chance that it differs from the others.`,
      groups: [
        {
          bars: likings.map(({ name, bought, isClear }) => ({
            label: name,
            ...bought,
            said: percent(bought.value),
            kind: isClear ? ('own' as const) : ('other' as const),
          })),
        },
      ],
      table: {
        caption: `Bought by those who look, by ${one}`,
        columns: [one, 'people who looked', 'bought (95 % interval)', 'against the others (95 % interval)'],
        rows: likings.map(({ name, people, bought, lift }) => [
          name,
          whole(people),
          `${percent(bought.value)} (${within(bought)})`,
          times(lift),
        ]),
      },
    })}`;
};
