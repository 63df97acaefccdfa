import { describe, expect, it } from 'vitest';
import { defineEvent } from '../event.ts';
import { events } from '../events/index.ts';
import { channels, pageTypes } from '../events/page-view.ts';
import { canonicalJson, noticeHash } from './notice-hash.ts';
import { noticeOf } from './notice-of.ts';
import { stockNoticeHash } from './stock-notice-hash.ts';

const playVideo = defineEvent({
  name: 'play_video',
  purpose: 'measurement',
  keepDays: 30,
  fields: { seconds: (input) => (typeof input === 'number' ? input : undefined) },
  required: ['seconds'],
});

describe('the notice', () => {
  it('names every event, each field of it, and how long it is kept', () => {
    const said = noticeOf().events.map(({ name, keepDays, fields }) => [
      name,
      keepDays,
      fields.map((one) => one.name),
    ]);
    expect(said).toEqual(events.map(({ name, keepDays, fields }) => [name, keepDays, Object.keys(fields)]));
  });

  it('says of every stock field what it can hold, and leaves none to the shop', () => {
    const kinds = noticeOf().events.flatMap(({ fields }) => fields.map(({ kind }) => kind));
    expect(kinds).not.toContain('own');
    const pageView = noticeOf().events.find(({ name }) => name === 'page_view');
    expect(pageView?.fields).toContainEqual({ name: 'page_type', kind: 'one-of', values: pageTypes });
    expect(pageView?.fields).toContainEqual({ name: 'channel', kind: 'one-of', values: channels });
  });

  it("tells the shop's own events from the stock ones, and its purposes", () => {
    const { events: told, purposes } = noticeOf([playVideo]);
    expect(told.at(-1)).toEqual({
      name: 'play_video',
      purpose: 'measurement',
      keepDays: 30,
      own: true,
      required: ['seconds'],
      fields: [{ name: 'seconds', kind: 'own' }],
    });
    expect([noticeOf().purposes, purposes]).toEqual([
      ['personalization'],
      ['personalization', 'measurement'],
    ]);
  });

  it('refuses an event that the door would refuse', () => {
    expect(() => noticeOf([{ ...playVideo, keepDays: 91 }])).toThrow(/play_video/);
  });

  it('has one hash however its keys are ordered, and another for every difference', async () => {
    const notice = noticeOf();
    const turned = Object.fromEntries(Object.entries(notice).toReversed()) as unknown as typeof notice;
    expect(canonicalJson(turned)).toBe(canonicalJson(notice));
    expect(JSON.parse(canonicalJson(notice))).toEqual(notice);
    expect(await noticeHash(noticeOf([playVideo]))).not.toBe(await noticeHash(notice));
    expect(await noticeHash(noticeOf([playVideo]))).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the hash that the banner names in its receipts', async () => {
    expect(stockNoticeHash).toBe(await noticeHash(noticeOf()));
  });
});
