import { kinds } from './kinds.ts';
import { type Reader, listOf, record } from './reader.ts';
import type { RuleKind, SegmentRule } from './segment-rule.ts';

/** Deeper ones nobody can follow, and a pack must not be able to exhaust a stack. */
const mostDeep = 12;

/** How deep a rule stands is to be seen from its path. */
const depthOf = (path: string): number => path.split(/\.(?:all|any|not)\b/).length;

/** One rule, with all within it. */
export const readRule: Reader<SegmentRule> = (value, path, refuse) => {
  if (depthOf(path) > mostDeep) throw refuse(path, `at most ${mostDeep} rules within one another`, '');
  const names = Object.keys(kinds);
  const entries = Object.entries(record(value, path, refuse));
  const [[name, told] = ['', undefined]] = entries;
  if (entries.length !== 1)
    throw refuse(path, `exactly one of ${names.join(', ')}`, entries.map(([one]) => one).join(', '));
  if (!Object.hasOwn(kinds, name)) throw refuse(`${path}.${name}`, `one of ${names.join(', ')}`, name, names);
  const read: Reader<unknown> = kinds[name as RuleKind].read;
  return { [name]: read(told, `${path}.${name}`, refuse) } as unknown as SegmentRule;
};

/** Through a function, since the kinds that hold rules are among those that `readRule` knows. */
export const readRules: Reader<readonly SegmentRule[]> = (value, path, refuse) =>
  listOf(readRule)(value, path, refuse);
