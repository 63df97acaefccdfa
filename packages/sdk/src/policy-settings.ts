import type { Situation } from '@homebody/consent';
import { HomebodyError, attempt } from '@homebody/core';

/**
 * Reads the attributes of the policy's script tag. `data-policy`: id of the element that holds the shop's own policy as JSON, by default
 * the policy that comes along · `data-jurisdiction` · `data-age`, in years or child, minor, adult · `data-directed-to-children`.
 * Throws `invalid-config` naming the attribute.
 */
export const situationOf = (
  { policy: id, jurisdiction, age, directedToChildren }: DOMStringMap,
  textOf: (id: string) => string | null | undefined,
): Situation => {
  const policy: unknown = id === undefined ? undefined : attempt(() => JSON.parse(textOf(id) ?? ''));
  if (id !== undefined && policy === undefined)
    throw new HomebodyError(
      'invalid-config',
      `data-policy="${id}": Expected the id of an element before it that holds JSON`,
    );
  return {
    policy,
    jurisdiction,
    age: age === undefined ? age : ageOf(age),
    directedToChildren: directedToChildren !== undefined && directedToChildren !== 'false',
  };
};

const ageOf = (said: string): Exclude<Situation['age'], undefined | (() => unknown)> => {
  if (/^\d{1,3}$/.test(said)) return Number(said);
  if (said === 'child' || said === 'minor' || said === 'adult') return said;
  throw new HomebodyError('invalid-config', `data-age="${said}": Expected years, child, minor or adult`);
};
