import { defaultPolicy, sensitivePage, underPolicy } from '@homebody/consent';
import { expect, it } from 'vitest';
import { assemblyOptionsOf } from './assembly-options-of.ts';
import type { HomebodyOptions } from './options.ts';

const namesOf = (options: HomebodyOptions) => assemblyOptionsOf(options).vetoes?.map(({ name }) => name);

it('lets a policy add its vetoes to the shop’s own, which can’t replace them', () => {
  const policy = underPolicy({ jurisdiction: 'us-ca' });
  expect(namesOf({ pack: '/pack/', policy })).toEqual(['gpc', 'age', 'policy']);
  const own = [sensitivePage(() => false)];
  expect(namesOf({ pack: '/pack/', policy, vetoes: own })).toEqual([
    'gpc',
    'age',
    'policy',
    'sensitive-page',
  ]);
  expect(assemblyOptionsOf({ pack: '/pack/', policy }).rules).toMatchObject({ granted: 365, denied: 365 });
});

it('leaves everything as it is without a policy', () => {
  expect(assemblyOptionsOf({ pack: '/pack/' })).toEqual({ pack: '/pack/' });
});

it('[P1] refuses a policy that was not put into effect, rather than doing without', () => {
  for (const policy of [defaultPolicy, {}, { vetoes: [] }, { rules: {}, vetoes: 'gpc' }])
    expect(() => assemblyOptionsOf({ pack: '/pack/', policy } as unknown as HomebodyOptions)).toThrow(
      expect.objectContaining({ code: 'invalid-config', message: 'Expected `policy`, of underPolicy()' }),
    );
});
