import type { World } from '@homebody/recommenders';
import { barChart } from '../bar-chart.ts';
import { connected, nameOf } from '../connected.ts';
import { counted } from '../figures.ts';
import { type Markup, markup } from '../markup.ts';
import type { Part } from '../part.ts';

const shown = 10;

export const orders: Part = {
  id: 'orders',
  title: 'What is bought together, and again',
  body: ({ world, checked }) =>
    world
      ? markup`${together(world, checked.k.pair)}${again(world, checked.k.item)}`
      : markup`<p>Nothing can be shown: the catalogue of the pack can not be read.</p>`,
};

const together = (world: World, least: number): Markup =>
  connected(world, world.baskets, {
    title: 'Bought together',
    caption: 'The items that are bought with most others, and what is bought with each',
    goesWith: 'is bought with',
    empty: `No two items were bought together by ${counted(least, 'person', 'people')} or more yet, in one order or within a few days.`,
  });

/** Days are of items, or of their category where too few bought the item itself again. */
const again = (world: World, least: number): Markup => {
  const daysOf = (item: number): number => world.rhythm?.days[item] ?? 0;
  const known = Array.from(world.byPopularity).filter((item) => daysOf(item) > 0);
  const title = markup`<h3>Bought again</h3>`;
  if (known.length === 0)
    return markup`${title}
      <p>
        Of no consumable it is known how long it lasts: ${counted(least, 'person', 'people')} have to have
        bought it, or its like, again. Mark what runs out as consumable in the catalogue.
      </p>`;
  const items = known.slice(0, shown);
  const said = (item: number): string => counted(daysOf(item), 'day');
  return markup`${title}${barChart({
    id: 'again',
    says: `After how long people usually buy the same again, for ${items.length} of the ${counted(known.length, 'consumable')} of which that is known, the most popular first.`,
    groups: [
      {
        bars: items.map((item) => ({ label: nameOf(world, item), value: daysOf(item), said: said(item) })),
      },
    ],
    table: {
      caption: 'Bought again',
      columns: ['item', 'usually after'],
      rows: known.map((item) => [nameOf(world, item), said(item)]),
    },
  })}`;
};
