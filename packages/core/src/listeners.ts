import { attempt } from './attempt.ts';

/** Who wants to be told. One that throws doesn't keep the others from hearing. */
export interface Listeners<Told> {
  readonly add: (listener: (told: Told) => void) => () => void;
  readonly tell: (told: Told) => void;
  readonly clear: () => void;
}

export const createListeners = <Told = void>(): Listeners<Told> => {
  const listening = new Set<(told: Told) => void>();
  return {
    add: (listener) => {
      listening.add(listener);
      return () => void listening.delete(listener);
    },
    tell: (told) => {
      for (const listener of listening) attempt(() => listener(told));
    },
    clear: () => listening.clear(),
  };
};
