import { expectOption } from './expect-option.ts';
import type { AssemblyOptions, HomebodyOptions } from './options.ts';

/** Takes a policy apart: its vetoes go before the shop's own, which can't replace them. Throws `invalid-config`. */
export const assemblyOptionsOf = ({ policy, ...options }: HomebodyOptions): AssemblyOptions => {
  if (policy === undefined) return options;
  const { rules, vetoes } = policy;
  expectOption(rules && Array.isArray(vetoes), '`policy`, of underPolicy()');
  return { ...options, rules, vetoes: [...vetoes, ...(options.vetoes ?? [])] };
};
