import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/create-catalogue.ts';
import { choicesOf, viewersByItem } from './popularity.ts';
import { scriptedTastes, scriptedVisitor } from './scripted-visitor.ts';
import { type Simulation, type SimulatedVisitor, simulate } from './simulate.ts';
import { logColumns, writeLog } from './write-log.ts';

const catalogue = createCatalogue();
const few = (more: Partial<Simulation> = {}): readonly SimulatedVisitor[] => [
  ...simulate({ seed: 1, visitors: 40, days: 120, catalogue, ...more }),
];
const crowd = few({ visitors: 5_000, days: 180 });
const count = (name: string): number =>
  crowd.reduce((sum, { events }) => sum + events.filter((event) => event.name === name).length, 0);
const categoryOf = new Map(catalogue.items.map(({ id, category }) => [id, category]));

describe('simulate', () => {
  it('gives the same visitors for the same seed, and others for another', () => {
    expect(few()).toEqual(few());
    expect(few({ seed: 2 })[0]?.events).not.toEqual(few()[0]?.events);
  });

  it('gives a visitor the same life whoever comes after', () => {
    expect(few({ visitors: 3 })).toEqual(few().slice(0, 3));
  });

  it('keeps every life in time order and within the days asked for', () => {
    const endsAt = Date.UTC(2026, 9, 1);
    for (const { events } of crowd) {
      expect(events.every(({ at }, place) => place === 0 || at >= (events[place - 1]?.at ?? 0))).toBe(true);
      expect(events.every(({ at }) => at < endsAt && at > endsAt - 181 * 86_400_000)).toBe(true);
    }
  });

  it('shows nobody an item before it has come into the shop', () => {
    const addedAt = new Map(catalogue.items.map(({ id, addedOn }) => [id, Date.parse(addedOn)]));
    for (const { events } of crowd.slice(0, 500)) {
      for (const { name, at, data } of events) {
        if (name !== 'view_item_list') continue;
        const items = data['items'] as readonly { readonly item_id: string }[];
        expect(items.every(({ item_id }) => (addedAt.get(item_id) ?? Infinity) <= at)).toBe(true);
      }
    }
  });

  it('converts like a shop: some of those who look put in the cart, some of those buy', () => {
    const sessions = count('page_view');
    const orders = count('purchase');
    const lines = crowd
      .flatMap(({ events }) => events.filter(({ name }) => name === 'purchase'))
      .map(({ data }) => (data['items'] as readonly unknown[]).length);
    expect(count('add_to_cart') / sessions).toBeGreaterThan(0.05);
    expect(count('add_to_cart') / sessions).toBeLessThan(0.25);
    expect(orders / sessions).toBeGreaterThan(0.015);
    expect(orders / sessions).toBeLessThan(0.08);
    expect(lines.reduce((sum, line) => sum + line, 0) / orders).toBeGreaterThan(1.15);
    expect(count('begin_checkout')).toBeGreaterThan(orders);
  });

  it('has bestsellers and a long tail: a tenth of the items gets about half of the looks', () => {
    const viewers = [...viewersByItem(crowd).values()].sort((a, b) => b - a);
    const all = viewers.reduce((sum, number) => sum + number, 0);
    const top = viewers.slice(0, Math.round(catalogue.items.length / 10));
    const share = top.reduce((sum, number) => sum + number, 0) / all;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  it('has people buy again what is used up', () => {
    const consumable = new Set(catalogue.items.filter((item) => item.consumable).map(({ id }) => id));
    const again = crowd.filter(({ events }) => {
      const bought = events
        .filter(({ name }) => name === 'purchase')
        .flatMap(({ data }) =>
          (data['items'] as readonly { readonly item_id: string }[]).map(({ item_id }) => item_id),
        );
      return bought.some((item, place) => consumable.has(item) && bought.indexOf(item) < place);
    });
    expect(again.length).toBeGreaterThan(5);
  });

  it('lets two opposite tastes behave differently', () => {
    const shareOf = (liked: string, disliked: string): number => {
      const wish = { likes: { category: { [liked]: 3, [disliked]: -3 } } };
      const looks = few({ visitors: 400, wish }).flatMap(choicesOf);
      return looks.filter((item) => categoryOf.get(item) === liked).length / looks.length;
    };
    expect(shareOf('Garden', 'Stationery')).toBeGreaterThan(0.3);
    expect(shareOf('Stationery', 'Garden')).toBeGreaterThan(0.3);
  });

  it('is a world worth learning, and not an easy one: the truth beats popularity at the next choice', () => {
    const viewers = viewersByItem(crowd);
    const known = 8;
    const judged = crowd.filter((visitor) => choicesOf(visitor).length > known);
    const hitRate = (scoresOf: (visitor: SimulatedVisitor) => (place: number) => number): number =>
      judged.filter((visitor) => {
        const choices = choicesOf(visitor);
        const before = new Set(choices.slice(0, known));
        const score = scoresOf(visitor);
        return catalogue.items
          .map(({ id }, place) => ({ id, score: score(place) }))
          .filter(({ id }) => !before.has(id))
          .sort((a, b) => b.score - a.score)
          .slice(0, 10)
          .some(({ id }) => id === choices[known]);
      }).length / judged.length;
    const oracle = hitRate(
      ({ truth }) =>
        (place) =>
          truth[place] ?? 0,
    );
    const popular = hitRate(() => (place) => viewers.get(catalogue.items[place]?.id ?? '') ?? 0);
    console.log(
      `Next choice after ${known}, ${judged.length} visitors: hit rate at 10 of the truth ${oracle.toFixed(3)}, of popularity ${popular.toFixed(3)}`,
    );
    expect(judged.length).toBeGreaterThan(200);
    expect(oracle).toBeGreaterThan(1.8 * popular);
    expect(oracle).toBeLessThan(0.8);
  });
});

describe('writeLog', () => {
  it('writes one row for each event and item, with as many cells as columns', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'log-')), 'log.csv');
    const written = writeLog(path, few());
    const rows = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(rows[0]).toBe(logColumns.join(','));
    expect(rows.length - 1).toBe(written.rows);
    expect(rows.every((row) => row.split(',').length === logColumns.length)).toBe(true);
    expect(rows[1]?.split(',')[0]).toMatch(/^\d{16}$/);
  });
});

describe('scriptedVisitor', () => {
  it('names two dozen items for each taste, without one in common between coffee and garden', () => {
    const coffee = scriptedVisitor(catalogue, scriptedTastes['coffee lover']).map(({ id }) => id);
    const garden = scriptedVisitor(catalogue, scriptedTastes.gardener).map(({ id }) => id);
    expect(coffee).toHaveLength(24);
    expect(garden).toHaveLength(24);
    expect(coffee.filter((item) => garden.includes(item))).toEqual([]);
  });
});
