/**
 * Links and images mostly differ by the item's id alone: `/item/{id}.html`. The commonest such template is kept once,
 * and a column only of what differs from it.
 */
import type { ItemId } from '@homebody/core';

/** What the column holds where there is no address though a template is there. `''` says that the template applies. */
const none = '{id}';

export interface Addresses {
  /** With `{id}` where the encoded id goes; `''` when there is none. */
  readonly template: string;
  /** What differs from it. */
  readonly rest: readonly string[];
}

export const encodeAddresses = (
  ids: readonly ItemId[],
  addresses: readonly (string | undefined)[],
): Addresses => {
  const template = commonTemplate(ids, addresses);
  return {
    template,
    rest: addresses.map((address = '', index) => {
      const expected = filled(template, ids[index] ?? '');
      return address === expected ? '' : address || none;
    }),
  };
};

export const addressOf = ({ template, rest }: Addresses, id: ItemId, index: number): string | undefined => {
  const own = rest[index] || filled(template, id);
  return own === none || own === '' ? undefined : own;
};

const filled = (template: string, id: ItemId): string => template.replaceAll('{id}', encodeURIComponent(id));

const commonTemplate = (ids: readonly ItemId[], addresses: readonly (string | undefined)[]): string => {
  const counts = new Map<string, number>();
  addresses.forEach((address = '', index) => {
    const id = encodeURIComponent(ids[index] ?? '');
    // An address with `{id}` of its own could not be told from a template.
    if (id === '' || address.includes('{id}') || !address.includes(id)) return;
    const template = address.replaceAll(id, '{id}');
    counts.set(template, (counts.get(template) ?? 0) + 1);
  });
  let [best, most] = ['', 1];
  for (const [template, count] of counts) if (count > most) [best, most] = [template, count];
  return best;
};
