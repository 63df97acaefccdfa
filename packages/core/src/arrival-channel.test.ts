import { expect, test } from 'vitest';
import { arrivalChannel, channelSigns } from './arrival-channel.ts';
import { channels } from './events/page-view.ts';

// Google Analytics 4, "Default channel group": sources and mediums that it names, and the groups' own names.
test.each([
  ['google', 'organic', 'search'],
  ['(direct)', '(none)', 'direct'],
  ['(direct)', '(not set)', 'direct'],
  ['google', 'cpc', 'ads'],
  ['bing', 'ppc', 'ads'],
  ['facebook', 'paid-social', 'ads'],
  ['dv360', 'cpm', 'ads'],
  ['partner', 'Display', 'ads'],
  ['newsletter', '', 'email'],
  ['mailchimp', 'e-mail', 'email'],
  ['crm', 'sms', 'email'],
  ['m.facebook.com', 'referral', 'social'],
  ['t.co', 'referral', 'social'],
  ['anything', 'social-media', 'social'],
  ['youtube.com', 'referral', 'social'],
  ['blog.example', 'referral', 'referral'],
  ['shop.example', 'affiliates', 'referral'],
  ['', 'Organic Search', 'search'],
  ['', 'Paid Search', 'ads'],
  ['', 'Organic Social', 'social'],
  ['', 'Organic Video', 'social'],
  ['', 'Cross-network', 'ads'],
  ['', 'Mobile Push Notifications', 'email'],
  ['', 'Direct', 'direct'],
  ['', 'Referral', 'referral'],
  ['', 'Unassigned', undefined],
  ['(not set)', '(not set)', undefined],
  ['', '', undefined],
])('%j / %j is %s', (source, medium, channel) => {
  expect(arrivalChannel(source, medium)).toBe(channel);
});

test('every channel is its own name, and none is without a sign', () => {
  for (const channel of channels) expect(arrivalChannel('', channel)).toBe(channel);
  expect(new Set(channelSigns.map(([channel]) => channel))).toEqual(new Set(channels));
});

test('signs use nothing that only JavaScript reads', () => {
  for (const [, sign] of channelSigns) expect(sign).not.toMatch(/\(\?|\\[1-9pkuA-Z]/u);
});

test('whatever a referrer says, the answer is one of six words or none', () => {
  for (const odd of ['a/b / cpc', '/ / /', '\n', '💥', 'x'.repeat(5_000)])
    expect([...channels, undefined]).toContain(arrivalChannel(odd, odd));
});
