import type { Neighbours, World } from '@homebody/recommenders';
import { counted } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { tableOf } from './table.ts';

const shown = 10;
const neighboursShown = 4;

export interface ConnectedTable {
  readonly title: string;
  readonly caption: string;
  /** Head of the column that names the neighbours. */
  readonly goesWith: string;
  /** A sentence for a table without items. */
  readonly empty: string;
}

/** The items of a table of neighbours that are neighbours of most others, and the nearest of each. */
export const connected = (
  world: World,
  table: Neighbours | undefined,
  { title, caption, goesWith, empty }: ConnectedTable,
): Markup => {
  const mentions = new Uint32Array(world.catalogue.size);
  for (const target of table?.targets ?? []) mentions[target] = (mentions[target] ?? 0) + 1;
  const items = [...mentions.keys()]
    .filter((item) => (mentions[item] ?? 0) > 0)
    .sort((a, b) => (mentions[b] ?? 0) - (mentions[a] ?? 0) || a - b)
    .slice(0, shown);
  const heading = markup`<h3>${title}</h3>`;
  if (!table || items.length === 0)
    return markup`${heading}
      <p>${empty}</p>`;
  return markup`${heading}${tableOf({
    caption,
    columns: ['item', goesWith, 'is a neighbour of'],
    rows: items.map((item) => [
      nameOf(world, item),
      closest(table, item)
        .map((other) => nameOf(world, other))
        .join(' · ') || 'nothing often enough',
      counted(mentions[item] ?? 0, 'item'),
    ]),
  })}`;
};

export const nameOf = ({ catalogue }: World, item: number): string => catalogue.displayOf(item).item_name;

const closest = ({ offsets, targets, weights }: Neighbours, item: number): readonly number[] => {
  const [start, end] = [offsets[item] ?? 0, offsets[item + 1] ?? 0];
  return Array.from({ length: end - start }, (_, at) => start + at)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .slice(0, neighboursShown)
    .map((at) => targets[at] ?? 0);
};
