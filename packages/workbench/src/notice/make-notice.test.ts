import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stockNoticeHash } from '@homebody/core';
import { noticeOf } from '@homebody/core/notice';
import { afterAll, describe, expect, it } from 'vitest';
import { testFolder } from '../test-shop.ts';
import { makeNotice } from './make-notice.ts';
import { noticePage } from './notice-page.ts';

const folder = testFolder();
afterAll(folder.remove);

const own = folder.file(
  'events.ts',
  `import { defineEvent } from 'homebody';
  export default [defineEvent({ name: 'play_video', purpose: 'personalization', keepDays: 30,
    fields: { seconds: (input: unknown) => (typeof input === 'number' ? input : undefined) }, required: ['seconds'] })];`,
);

describe('the notice that is published', () => {
  it('[P6] is, for machines, the very text that its hash is of', async () => {
    const file = join(folder.path, 'notice.json');
    const { hash, notice } = await makeNotice({ shop: 'Oak & Co', out: [file] });
    const text = readFileSync(file, 'utf8');
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    expect(hash).toBe(stockNoticeHash);
    expect(JSON.parse(text)).toEqual(notice);
  });

  it('[P6] names every event, every field and every thing kept on paper, too', async () => {
    const file = join(folder.path, 'notice.html');
    const { notice } = await makeNotice({
      shop: 'Oak & Co',
      events: own,
      out: [file],
      contact: 'privacy desk',
    });
    const page = readFileSync(file, 'utf8');
    const names = notice.events.flatMap(({ name, fields }) => [
      name,
      ...fields.flatMap((field) => [
        field.name,
        ...(field.values ?? []),
        ...(field.fields ?? []).map((part) => part.name),
      ]),
    ]);
    for (const name of [...names, ...notice.kept.map(({ key }) => key)]) expect(page).toContain(name);
    expect(page).toContain('play_video');
    expect(page).toContain('privacy desk');
    expect(page).toContain('5,242,880 bytes');
  });

  it('runs nothing and fetches nothing, whatever the shop is called', () => {
    const page = noticePage(noticeOf(), { shop: '<script>alert(1)</script>' });
    expect(page).not.toMatch(/<script|<link|<img|https?:/);
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('[P6] is the same for machines in whatever language people read it', async () => {
    const file = join(folder.path, 'hinweis.html');
    const german = await makeNotice({ shop: 'Eiche', language: 'de', out: [file] });
    expect(german.hash).toBe(stockNoticeHash);
    expect(readFileSync(file, 'utf8')).toContain('<h1>Was von Ihnen gespeichert wird, wo und wie lange</h1>');
  });

  it('says it in the words of the shop where it gives some', () => {
    const page = noticePage(noticeOf(), { shop: 'Laden', texts: { lang: 'de', title: 'Was bewahrt wird' } });
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<h1>Was bewahrt wird</h1>');
  });

  it('tells what receipts name, another text for each language and each notice', async () => {
    const stock = await makeNotice({ shop: 'Oak', out: [] });
    const more = await makeNotice({ shop: 'Oak', events: own, out: [] });
    expect(Object.keys(stock.receipts)).toEqual(['en', 'de', 'fr', 'es']);
    const all = [...Object.values(stock.receipts), ...Object.values(more.receipts)];
    expect(new Set(all).size).toBe(8);
    for (const hash of all) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses files that are no list of events, and other endings, by name', async () => {
    const wrong = folder.file('wrong.ts', 'export default { play: 1 };');
    await expect(makeNotice({ shop: 'Oak', events: wrong, out: [] })).rejects.toMatchObject({
      code: 'invalid-config',
      message: expect.stringMatching(/wrong\.ts: expected a default export that is a list/) as string,
    });
    await expect(makeNotice({ shop: 'Oak', out: ['notice.pdf'] })).rejects.toThrow(
      /notice\.pdf.*\.html or \.json/,
    );
  });
});
