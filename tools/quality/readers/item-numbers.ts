/** Numbers for items, in the order in which they are first met. */
export interface ItemNumbers<Id> {
  readonly size: () => number;
  /** The number of an item, a new one for a new item. */
  readonly of: (id: Id) => number;
  /** −1 for one that has no number. */
  readonly known: (id: Id) => number;
}

export const createItemNumbers = <Id>(): ItemNumbers<Id> => {
  const numbers = new Map<Id, number>();
  return {
    size: () => numbers.size,
    of: (id) => {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return number;
    },
    known: (id) => numbers.get(id) ?? -1,
  };
};
