import { describe, expect, it } from 'vitest';
import { channelOf } from './channel.ts';

const at = (search = ''): Location => ({ host: 'shop.example', search }) as Location;

describe('channelOf', () => {
  it.each([
    ['', '', 'direct'],
    ['https://www.google.com/', '', 'search'],
    ['https://duckduckgo.com/', '', 'search'],
    ['https://l.facebook.com/', '', 'social'],
    ['https://t.co/xyz', '', 'social'],
    ['https://mail.google.com/', '', 'email'],
    ['https://blog.example/post', '', 'referral'],
    ['https://www.google.com/', '?gclid=abc', 'ads'],
    ['', '?utm_source=x&utm_medium=CPC', 'ads'],
    ['', '?utm_medium=paid-social', 'ads'],
    ['', '?utm_medium=newsletter', 'email'],
    ['https://blog.example/', '?utm_medium=social', 'social'],
    ['', '?fbclid=abc', 'social'],
    ['https://blog.example/', '?q=headset', 'referral'],
  ])('tells from %j and %j: %s', (referrer, search, channel) => {
    expect(channelOf(referrer, at(search))).toBe(channel);
  });

  it('says nothing of a visitor who is already here', () => {
    expect(channelOf('https://shop.example/tables', at())).toBeUndefined();
  });
});
