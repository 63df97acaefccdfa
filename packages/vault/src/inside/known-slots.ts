import type { Store } from '@homebody/store';
import type { SlotRequest } from '../snapshot.ts';

/** Slots this visitor's pages have shown, so that a page can prepare what the next one asks for. */
export interface KnownSlots {
  readonly load: () => Promise<void>;
  readonly add: (requests: readonly SlotRequest[]) => Promise<void>;
  /** The latest seen first. */
  readonly requests: () => readonly SlotRequest[];
}

const key = 'slots';
const most = 12;

/** Slots about a page's own item are left out: they are answered on that page. */
export const createKnownSlots = (store: Store): KnownSlots => {
  let known: readonly SlotRequest[] = [];
  return {
    load: async () => {
      const stored = await store.read(key);
      if (Array.isArray(stored)) known = stored as readonly SlotRequest[];
    },
    add: async (requests) => {
      const shown = requests.filter(({ item }) => item === undefined);
      const names = new Set(shown.map(({ slot }) => slot));
      const next = [...shown, ...known.filter(({ slot }) => !names.has(slot))].slice(0, most);
      if (JSON.stringify(next) === JSON.stringify(known)) return;
      known = next;
      await store.write(key, known);
    },
    requests: () => known,
  };
};
