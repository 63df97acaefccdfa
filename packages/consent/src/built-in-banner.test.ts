import type { ConsentChoices } from '@homebody/core';
import { expect, test } from 'vitest';
import { builtInBanner } from './built-in-banner.ts';
import { brokenPayloads, itKeepsTheConsentSourceContract } from './consent-source.contract.ts';
import { every } from './test-browser.ts';

itKeepsTheConsentSourceContract('banner', () => {
  const source = builtInBanner();
  return {
    source,
    accept: () => source.answer(every('granted')),
    reject: () => source.answer(every('denied')),
    withdraw: () => source.withdraw?.(['personalization', 'advertising', 'measurement']),
    open: () => source.opened(true),
    close: () => source.opened(false),
    deliver: (payload) => source.answer(payload as ConsentChoices),
    hostile: brokenPayloads({ personalization: 'granted' }, [['personalization']]),
  };
});

test('withdrawing some purposes leaves the others as they were', () => {
  const source = builtInBanner();
  source.withdraw?.(['measurement']);
  expect(source.state()).toMatchObject({ choices: { ...every('unknown'), measurement: 'denied' } });
});
