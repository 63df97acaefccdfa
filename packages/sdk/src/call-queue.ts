/** A call made before the script had loaded: the method's name and its arguments, or a function to be given the instance. */
export type QueuedCall = readonly [string, ...unknown[]] | ((homebody: object) => void);

export interface Callable {
  readonly push: (...calls: readonly QueuedCall[]) => void;
}

/**
 * Puts the instance where the queue was, and makes the queued calls on it. `push` goes on working, so that a page need
 * not know whether the script has loaded. A call that fails is told on the console and stops no other.
 *
 * @example
 * window.homebody = window.homebody || [];
 * homebody.push(['record', 'view_item', { items: [{ item_id: 'oak-table' }] }]);
 */
export const replaceQueue = (window: { homebody?: unknown }, instance: object): void => {
  const make = (call: QueuedCall): void => {
    try {
      if (typeof call === 'function') call(window.homebody as object);
      else {
        const [name, ...values] = call;
        (instance as Record<string, (...values: readonly unknown[]) => unknown>)[name]?.(...values);
      }
    } catch (error) {
      console.error(error);
    }
  };
  const queued: unknown = window.homebody;
  window.homebody = { ...instance, push: (...calls: readonly QueuedCall[]) => calls.forEach(make) };
  if (Array.isArray(queued)) (queued as readonly QueuedCall[]).forEach(make);
};
