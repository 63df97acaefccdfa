import type { MakeRule } from '../rule.ts';
import { likenessOf } from './likeness.ts';

/**
 * The first `atLeast` all differ, rather than some of all: a list that is cut short afterwards, as those of a snapshot
 * are, keeps the rule, and one with too few kinds is shorter instead of less diverse.
 */
export const diversity: MakeRule<'diversity'> = ({ atLeast, per }, world) => {
  const codeOf = likenessOf(world, per);
  return {
    fits: (item, chosen) => {
      const code = codeOf(item);
      return (
        code === undefined || chosen.length >= atLeast || chosen.every((other) => codeOf(other) !== code)
      );
    },
  };
};
