/** A small shop for tests: people with one latent taste each, who look at, pick and buy what is of their taste. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayMs, minuteMs, seededRandom } from '@homebody/core';

export const shopEnd = Date.parse('2026-03-01T00:00:00Z');

export interface TestRow {
  readonly user: string;
  readonly item: string;
  readonly event: string;
  readonly at: number;
  readonly quantity: number;
}

export interface TestShop {
  readonly people?: number;
  readonly tastes?: number;
  readonly itemsPerTaste?: number;
  readonly visits?: number;
  readonly seed?: number;
}

export const itemId = (taste: number, place: number): string => `t${taste}-${place}`;

export const testLog = ({
  people = 240,
  tastes = 4,
  itemsPerTaste = 12,
  visits = 4,
  seed = 1,
}: TestShop = {}): readonly TestRow[] => {
  const random = seededRandom(seed);
  const rows: TestRow[] = [];
  for (let person = 0; person < people; person += 1) {
    const taste = person % tastes;
    for (let visit = 0; visit < visits; visit += 1) {
      let at = Math.floor(shopEnd - 60 * dayMs * random() - dayMs);
      for (let look = 0; look < 5; look += 1) {
        const strayed = random() < 0.15 ? Math.floor(random() * tastes) : taste;
        // Low places are looked at more often, so that there is popularity, too.
        const item = itemId(strayed, Math.floor(random() ** 1.7 * itemsPerTaste));
        const row = { user: `p${person}`, item, quantity: 1 };
        rows.push({ ...row, event: 'view_item', at });
        if (random() < 0.15) rows.push({ ...row, event: 'purchase', at: at + minuteMs / 2 });
        at += minuteMs;
      }
    }
  }
  return rows.sort((a, b) => a.at - b.at);
};

export const csvOf = (rows: readonly TestRow[]): string =>
  [
    'user_pseudo_id,event_timestamp,event_name,item_id,quantity',
    ...rows.map(({ user, at, event, item, quantity }) => `${user},${at * 1000},${event},${item},${quantity}`),
  ].join('\n');

export const catalogueCsv = ({ tastes = 4, itemsPerTaste = 12 }: TestShop = {}): string => {
  const lines = ['id,name,description,category,brand,price,url,in_stock,tags'];
  for (let taste = 0; taste < tastes; taste += 1)
    for (let place = 0; place < itemsPerTaste; place += 1)
      lines.push(
        `${itemId(taste, place)},Thing ${place} of ${taste},"Good, and long lasting",c${taste},b${place % 3},${5 + place}.50,/i/${itemId(taste, place)},yes,"a,b${place % 2}"`,
      );
  return lines.join('\n');
};

/** A folder of its own, and a way to write files into it. */
export const testFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'homebody-'));
  return {
    path,
    file: (name: string, text: string | Uint8Array): string => {
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
};
