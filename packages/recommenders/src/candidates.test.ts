import { expect, test } from 'vitest';
import { correct } from '@homebody/profile';
import { candidatesOf, maxCandidates } from './candidates.ts';
import { prepareSources } from './prepare-sources.ts';
import { eventAt, profileOf, shopEnd, tinyLogs, tinyWorld } from './tiny-shop.ts';
import { visitOf } from './visit.ts';

const world = tinyWorld(tinyLogs(150, 1));
const idsFor = (profile = profileOf(world, []), asked = {}): readonly string[] => {
  const visit = visitOf(world, profile, shopEnd);
  return candidatesOf(visit, prepareSources(visit), asked).map((item) => world.catalogue.ids[item]!);
};
const after = (...names: readonly (readonly [string, string])[]) =>
  profileOf(
    world,
    names.map(([name, id], place) => eventAt(name, shopEnd - 1000 + place, id)),
  );

test('candidates are distinct and bounded', () => {
  const candidates = idsFor(profileOf(world, tinyLogs(1, 5)[0]!));
  expect(new Set(candidates).size).toBe(candidates.length);
  expect(candidates.length).toBeGreaterThan(100);
  expect(candidates.length).toBeLessThanOrEqual(maxCandidates);
});

test('nothing out of stock is a candidate', () => {
  expect(world.catalogue.ids[7]).toBe('chairs-7');
  expect(idsFor(after(['view_item', 'chairs-7']))).not.toContain('chairs-7');
});

test('[P7] nothing sensitive is a candidate, and looking at it brings nothing about', () => {
  const sensitive = world.catalogue.ids[9]!;
  const profile = after(['view_item', sensitive], ['purchase', sensitive]);
  expect(idsFor(profile)).toEqual(idsFor());
  expect(idsFor()).not.toContain(sensitive);
});

test('what was bought is no candidate any more, unless people buy it again', () => {
  const again = world.catalogue.ids[8]!;
  const candidates = idsFor(after(['purchase', 'tables-0'], ['purchase', again]));
  expect(candidates).not.toContain('tables-0');
  expect(candidates).toContain(again);
});

test('what is in the cart is no candidate until it is taken out', () => {
  expect(idsFor(after(['add_to_cart', 'tables-0']))).not.toContain('tables-0');
  expect(idsFor(after(['add_to_cart', 'tables-0'], ['remove_from_cart', 'tables-0']))).toContain('tables-0');
});

test('the item of the page and what is shown elsewhere on it are no candidates', () => {
  const candidates = idsFor(undefined, { item: 'tables-0', exclude: ['chairs-1', '__proto__'] });
  expect(candidates).not.toContain('tables-0');
  expect(candidates).not.toContain('chairs-1');
});

test('[P6] what the visitor wants less of is no candidate', () => {
  const profile = correct(profileOf(world, tinyLogs(1, 5)[0]!), 'category', 'tables', 'less');
  expect(idsFor(profile).filter((id) => id.startsWith('tables'))).toEqual([]);
});
