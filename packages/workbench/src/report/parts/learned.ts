import type { World } from '@homebody/recommenders';
import { barChart } from '../bar-chart.ts';
import { connected, nameOf } from '../connected.ts';
import { percent } from '../figures.ts';
import { type Markup, markup } from '../markup.ts';
import type { Part } from '../part.ts';

const shown = 10;

const goingTogether = {
  title: 'Items that go with many others',
  caption: 'The most connected items, and what is looked at together with each',
  goesWith: 'goes with',
  empty:
    'No two items were looked at together by enough people yet. More visits will change that, or a lower k.',
};

export const learned: Part = {
  id: 'learned',
  title: 'What was learned',
  body: ({ world }) =>
    world
      ? markup`${connected(world, world.neighbours, goingTogether)}${rising(world)}${popular(world)}`
      : markup`<p>Nothing can be shown: the catalogue of the pack can not be read.</p>`,
};

const rising = (world: World): Markup => {
  const items = Array.from(world.byTrend.subarray(0, shown));
  const title = markup`<h3>Rising items</h3>`;
  if (items.length === 0)
    return markup`${title}
      <p>
        Nothing is rising: no item had clearly more visitors in the last week of the log than in the weeks
        before, among those with enough of them.
      </p>`;
  // A trend is log2 of this week against a mean week before, by 3.
  const times = items.map((item) => 2 ** (3 * (world.popularity?.trend[item] ?? 0)));
  return markup`${title}${barChart({
    id: 'rising',
    says: `Visitors of the last week against a usual week before, for the ${items.length} items that rise most.`,
    groups: [
      {
        bars: items.map((item, at) => ({
          label: nameOf(world, item),
          value: times[at] ?? 1,
          said: `${(times[at] ?? 1).toFixed(1)} times`,
        })),
      },
    ],
    table: {
      caption: 'Rising items',
      columns: ['item', 'visitors of the last week against a usual week'],
      rows: items.map((item, at) => [nameOf(world, item), `${(times[at] ?? 1).toFixed(1)} times`]),
    },
  })}`;
};

const popular = (world: World): Markup => {
  const known = Array.from(world.byPopularity.subarray(0, shown)).filter(
    (item) => (world.popularity?.popularity[item] ?? 0) > 0,
  );
  const title = markup`<h3>Popular items</h3>`;
  if (known.length === 0)
    return markup`${title}
      <p>No item has enough people behind it to be called popular.</p>`;
  const shareOf = (item: number): number => world.popularity?.popularity[item] ?? 0;
  return markup`${title}${barChart({
    id: 'popular',
    says: 'The most popular items, on a logarithmic scale: 100 % is the most popular of all.',
    groups: [
      {
        bars: known.map((item) => ({
          label: nameOf(world, item),
          value: shareOf(item),
          said: percent(shareOf(item)),
        })),
      },
    ],
    table: {
      caption: 'Popular items',
      columns: ['item', 'popularity'],
      rows: known.map((item) => [nameOf(world, item), percent(shareOf(item))]),
    },
  })}`;
};
