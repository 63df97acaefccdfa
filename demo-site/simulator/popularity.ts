import type { SimulatedVisitor } from './simulate.ts';

/** How many different visitors looked at each item, by item id. */
export const viewersByItem = (visitors: Iterable<SimulatedVisitor>): ReadonlyMap<string, number> => {
  const viewers = new Map<string, number>();
  for (const visitor of visitors) {
    for (const item of choicesOf(visitor)) viewers.set(item, (viewers.get(item) ?? 0) + 1);
  }
  return viewers;
};

/** The items a visitor looked at, each once, in the order of the first look. */
export const choicesOf = ({ events }: Pick<SimulatedVisitor, 'events'>): readonly string[] => [
  ...new Set(
    events
      .filter(({ name }) => name === 'view_item')
      .flatMap(({ data }) =>
        (data['items'] as readonly { readonly item_id: string }[]).map(({ item_id }) => item_id),
      ),
  ),
];
