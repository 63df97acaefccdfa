import { describe, expect, it } from 'vitest';
import { afterCalls } from './after-calls.ts';

describe('afterCalls', () => {
  it('hears each call after it happened, with the original result and receiver', () => {
    const layer: number[] = [];
    const heard: unknown[] = [];
    const release = afterCalls(layer, 'push', (args) => heard.push([...args, layer.length]));
    expect(layer.push(5, 6)).toBe(2);
    release();
    layer.push(7);
    expect(heard).toEqual([[5, 6, 2]]);
    expect(Object.hasOwn(layer, 'push')).toBe(false);
  });

  it('[P12] passes on what the original throws, and nothing of ours', () => {
    const target = {
      ask: (): never => {
        throw new Error('theirs');
      },
      answer: () => 42,
    };
    const fail = (): never => {
      throw new Error('ours');
    };
    afterCalls(target, 'ask', fail);
    afterCalls(target, 'answer', fail);
    expect(() => target.ask()).toThrow('theirs');
    expect(target.answer()).toBe(42);
  });

  it('leaves a later wrapper in place when it stops, and falls silent inside it', () => {
    const layer: number[] = [];
    const heard: unknown[] = [];
    const release = afterCalls(layer, 'push', (args) => heard.push(args));
    const ours = layer.push;
    const theirs = (...args: number[]): number => ours.apply(layer, args);
    layer.push = theirs;
    release();
    expect(layer.push).toBe(theirs);
    layer.push(1);
    expect([...layer]).toEqual([1]);
    expect(heard).toEqual([]);
  });

  it('does nothing where there is no such method', () => {
    const target = {};
    afterCalls(target, 'push', () => {})();
    expect(target).toEqual({});
  });
});
