import '../../../e2e/support/on-page.ts';
import { clockStep, nextTask, timeEach } from './time-calls.ts';

export interface RecordSamples {
  /** Milliseconds of each call. */
  readonly calls: readonly number[];
  /** Milliseconds a call, what it leaves to microtasks (handing on to the vault) included. */
  readonly withHandOver: readonly number[];
  readonly clockStep: number;
}

/** Records distinct items, a few in each task, as a busy page would. Throws when one is refused. */
export const measureRecord = async ({ tasks }: { readonly tasks: number }): Promise<RecordSamples> => {
  const perTask = 10;
  const calls: number[] = [];
  const withHandOver: number[] = [];
  const record = (id: number): void => {
    const answer = window.homebody.record('view_item', {
      items: [{ item_id: `bench-item-${id}`, item_category: 'Bench', price: 12.5, quantity: 1 }],
      currency: 'EUR',
    });
    if (!answer.recorded) throw new Error(`record: refused, ${answer.reason}`);
  };
  const warmUp = 20;
  for (let task = 0; task < tasks + warmUp; task++) {
    const started = performance.now();
    const samples = timeEach(perTask, (index) => record(task * perTask + index));
    // Microtasks of the calls run before this one.
    await Promise.resolve();
    const total = (performance.now() - started) / perTask;
    await nextTask();
    if (task < warmUp) continue;
    calls.push(...samples);
    withHandOver.push(total);
  }
  return { calls, withHandOver, clockStep: clockStep() };
};
