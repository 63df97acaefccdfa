import { describe, expect, it, vi } from 'vitest';
import { replaceQueue } from './call-queue.ts';

interface QueueWindow {
  homebody?: unknown;
}

const push = (window: QueueWindow, ...calls: readonly unknown[]): void =>
  (window.homebody as { push: (...calls: readonly unknown[]) => void }).push(...calls);

describe('the call queue', () => {
  it('makes the calls that came before the script, in order, and those that come after at once', () => {
    const made: unknown[] = [];
    const window: QueueWindow = {
      homebody: [
        ['record', 'first'],
        ['record', 'second'],
      ],
    };
    replaceQueue(window, { record: (name: string) => made.push(name) });
    push(window, ['record', 'third']);
    expect(made).toEqual(['first', 'second', 'third']);
  });

  it('gives a queued function the instance', () => {
    let given: unknown;
    const window: QueueWindow = { homebody: [(homebody: unknown) => (given = homebody)] };
    replaceQueue(window, { record: () => undefined });
    expect(given).toBe(window.homebody);
  });

  it('[P12] tells a failing call on the console, and makes the others all the same', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const made: string[] = [];
    const window: QueueWindow = { homebody: [['explode'], ['noSuchCall'], ['record', 'after']] };
    replaceQueue(window, {
      explode: () => {
        throw new Error('no');
      },
      record: (name: string) => made.push(name),
    });
    expect(made).toEqual(['after']);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it('takes whatever stands in its place for no queue', () => {
    const window: QueueWindow = { homebody: elementOfThatId };
    replaceQueue(window, {});
    expect(() => push(window)).not.toThrow();
  });
});

/** An element with the id "homebody" is a property of the window too. */
const elementOfThatId = { nodeName: 'DIV' };
