export interface Batch<Item, Outcome> {
  readonly add: (items: readonly Item[]) => Promise<Outcome>;
  readonly flush: () => Promise<void>;
}

/**
 * Group commit: an idle batch commits in the next microtask, a busy one as soon as the running commit ends, with
 * everything that was added meanwhile. So there is no timer to lose data to, and no more than one commit at a time.
 */
export const createBatch = <Item, Outcome>(
  commit: (items: readonly Item[]) => Promise<Outcome>,
): Batch<Item, Outcome> => {
  let waiting: Item[] = [];
  let next: Promise<Outcome> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Promise<Outcome> => {
    const items = waiting;
    waiting = [];
    next = undefined;
    return commit(items);
  };

  return {
    add: (items) => {
      for (const item of items) waiting.push(item);
      if (next === undefined) {
        next = last.then(start);
        // The caller hears of a failed commit; the one after it starts all the same.
        last = next.catch(() => undefined);
      }
      return next;
    },
    flush: async () => {
      await last;
    },
  };
};
