import { describe, expect, it } from 'vitest';
import { createCatalogue } from './create-catalogue.ts';
import { drawItem } from './drawing/draw-item.ts';

const { items, categories } = createCatalogue();

describe('createCatalogue', () => {
  it('is the same for the same seed', () => {
    expect(createCatalogue(3)).toEqual(createCatalogue(3));
    expect(createCatalogue(3)).not.toEqual(createCatalogue(4));
  });

  it('is a shop of a believable size', () => {
    expect(items.length).toBeGreaterThanOrEqual(240);
    expect(categories.length).toBeGreaterThanOrEqual(10);
    expect(new Set(items.map(({ brand }) => brand)).size).toBeGreaterThanOrEqual(12);
    expect(items.filter(({ stock }) => stock === 0).length).toBeGreaterThan(5);
    expect(items.filter(({ consumable }) => consumable).length).toBeGreaterThan(50);
  });

  it('gives every item its own id and name, fit for an address', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
    expect(items.filter(({ id }) => !/^[a-z0-9-]{3,80}$/.test(id))).toEqual([]);
  });

  it('asks sensible prices', () => {
    expect(items.filter(({ price }) => !(price >= 1 && price < 400))).toEqual([]);
    expect(items.filter(({ price }) => Math.round(price * 100) / 100 !== price)).toEqual([]);
  });

  it('flags the whole health shelf as sensitive, and nothing else', () => {
    expect(new Set(items.filter(({ sensitive }) => sensitive).map(({ category }) => category))).toEqual(
      new Set(['Wellbeing']),
    );
    expect(items.filter(({ category, sensitive }) => category === 'Wellbeing' && !sensitive)).toEqual([]);
  });
});

describe('drawItem', () => {
  it('draws every item, each differently, without a script, a style or anything from elsewhere', () => {
    const drawings = items.map(drawItem);
    expect(new Set(drawings).size).toBeGreaterThan(0.9 * items.length);
    for (const drawing of drawings) {
      expect(drawing).not.toMatch(/undefined|NaN|<script|<style|style=|href/);
      expect(drawing.length).toBeLessThan(9_000);
    }
  });
});
