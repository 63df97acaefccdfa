import { purposes } from '@homebody/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { itKeepsTheConsentSourceContract } from './consent-source.contract.ts';
import { type ManualSource, manual } from './manual.ts';
import { sources } from './sources.ts';

itKeepsTheConsentSourceContract('manual', () => {
  const source = manual();
  return {
    source,
    accept: () => source.grant(purposes),
    reject: () => source.withdraw(),
    withdraw: () => source.withdraw(),
    acceptUnmapped: () => source.grant(['functional'] as unknown as Parameters<ManualSource['grant']>[0]),
    deliver: (payload) => source.grant(payload as Parameters<ManualSource['grant']>[0]),
    // Strings are the likeliest mistake: `'personalization'.includes('personalization')` is true.
    hostile: fc.oneof(
      fc.constantFrom(...purposes, purposes.join(), new Set(purposes), { personalization: true }),
      fc.array(fc.oneof(fc.anything(), fc.constantFrom(...purposes.map((p) => [p]), 'Personalization'))),
      fc.anything(),
    ),
  };
});

test('a source says nothing until the shop does', () => {
  expect(manual().state()).toBe('pending');
});

test('sources can be chosen by name', () => {
  for (const [name, create] of Object.entries(sources)) expect(create().name).toBe(name);
});
