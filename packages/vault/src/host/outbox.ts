import type { StoredEvent } from '@homebody/core';

export interface Outbox {
  readonly add: (events: readonly StoredEvent[]) => void;
  /** Sends what waits. Called again by every `add`. */
  readonly flush: () => void;
  readonly unsaved: () => readonly StoredEvent[];
  readonly clear: () => void;
}

/** Enough for a vault that is slow to start; beyond it the oldest go first. */
const capacity = 200;

/** Holds events until the vault confirms them, so that a slow start or a quick navigation loses none. */
export const createOutbox = ({
  canSend,
  send,
  onProblem,
}: {
  /** Whether there is anyone to send to; until then events wait without complaint. */
  readonly canSend: () => boolean;
  /** Resolves to whether the events were kept or knowingly refused; a rejection keeps them here. */
  readonly send: (events: readonly StoredEvent[]) => Promise<boolean>;
  readonly onProblem: (error: unknown) => void;
}): Outbox => {
  let waiting: readonly StoredEvent[] = [];
  let sending = false;

  const flush = async (): Promise<void> => {
    if (sending || waiting.length === 0 || !canSend()) return;
    sending = true;
    const batch = waiting;
    try {
      await send(batch);
      waiting = waiting.filter((event) => !batch.includes(event));
    } catch (error) {
      // No vault, or it stopped: the events wait for the next one.
      sending = false;
      return onProblem(error);
    }
    sending = false;
    await flush();
  };

  return {
    add: (events) => {
      waiting = [...waiting, ...events].slice(-capacity);
      // In a task of its own: `record` stays far under a tenth of a millisecond.
      queueMicrotask(() => void flush());
    },
    flush: () => void flush(),
    unsaved: () => waiting,
    clear: () => {
      waiting = [];
    },
  };
};
