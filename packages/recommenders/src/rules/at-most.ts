import type { MakeRule } from '../rule.ts';
import { likenessOf } from './likeness.ts';

/** No more than `count` that are alike. */
export const atMost: MakeRule<'atMost'> = ({ count, per }, world) => {
  const codeOf = likenessOf(world, per);
  return {
    fits: (item, chosen) => {
      const code = codeOf(item);
      return code === undefined || chosen.filter((other) => codeOf(other) === code).length < count;
    },
  };
};
