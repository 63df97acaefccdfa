import { type ConsentChoices, nothingGranted, purposes } from '@homebody/core';
import { expect, test } from 'vitest';
import { gpc } from './gpc.ts';

const outbound = ['advertising', 'measurement'];
const agreed: ConsentChoices = { personalization: 'granted', advertising: 'granted', measurement: 'denied' };

test('[P1] without a signal GPC forbids nothing, and says nothing about consent either', () => {
  for (const navigator of [
    {},
    { globalPrivacyControl: false },
    { globalPrivacyControl: 'true' },
    { doNotTrack: '0' },
  ])
    expect(gpc(navigator, 'veto-all').denies(agreed)).toEqual([]);
});

test('the signal forbids what leaves the device by default, and everything on request', () => {
  const navigator = { globalPrivacyControl: true };
  expect(gpc(navigator).denies(agreed)).toEqual(outbound);
  expect(gpc(navigator, 'veto-all').denies(agreed)).toEqual(purposes);
});

test('after an opt-in on the site itself the signal gives way where the shop chose so', () => {
  const veto = gpc({ globalPrivacyControl: true }, 'ignore-after-onsite-optin');
  expect(veto.denies(nothingGranted)).toEqual(outbound);
  expect(veto.denies(agreed)).toEqual(['measurement']);
});

test('Do Not Track counts like GPC for what leaves the device', () => {
  expect(gpc({ doNotTrack: '1' }).denies(agreed)).toEqual(outbound);
  expect(gpc({ doNotTrack: '1' }, 'veto-all').denies(agreed)).toEqual(outbound);
});
