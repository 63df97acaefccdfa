import { type Stop, guarded } from './listen.ts';

/**
 * Calls back after each call of a method that belongs to the page, whose result and exceptions are
 * untouched. Where somebody has wrapped the method again meanwhile, stopping leaves theirs in place
 * and only falls silent.
 */
export const afterCalls = (target: object, name: string, after: (args: readonly unknown[]) => void): Stop => {
  const methods = target as Record<string, (...args: unknown[]) => unknown>;
  const wasOwn = Object.hasOwn(methods, name);
  const original = methods[name];
  if (typeof original !== 'function') return () => {};
  let isLive = true;
  const tell = guarded(after);
  const wrapper = function (this: unknown, ...args: unknown[]): unknown {
    const result = original.apply(this, args);
    if (isLive) tell(args);
    return result;
  };
  methods[name] = wrapper;
  return () => {
    isLive = false;
    if (methods[name] !== wrapper) return;
    if (wasOwn) methods[name] = original;
    else delete methods[name];
  };
};
