import { describe, expect, test } from 'vitest';
import { situationOf } from './policy-settings.ts';

const none = (): undefined => undefined;

describe('the attributes of the policy’s script tag', () => {
  test('say where and who the visitor is, in the page’s own words', () => {
    expect(situationOf({ jurisdiction: 'eea', age: 'adult' }, none)).toEqual({
      jurisdiction: 'eea',
      age: 'adult',
      directedToChildren: false,
    });
    expect(situationOf({ age: '17', directedToChildren: '' }, none)).toMatchObject({
      age: 17,
      directedToChildren: true,
    });
    expect(situationOf({ directedToChildren: 'false' }, none).directedToChildren).toBe(false);
  });

  test('name the element that holds the shop’s own policy', () => {
    const textOf = (id: string) => (id === 'shop-policy' ? '{ "id": "shop" }' : undefined);
    expect(situationOf({ policy: 'shop-policy' }, textOf).policy).toEqual({ id: 'shop' });
  });

  test.each([
    ['an element that is not there', { policy: 'shop-policy' }, none, /data-policy="shop-policy"/],
    ['text that is no JSON', { policy: 'shop-policy' }, () => '{', /data-policy="shop-policy"/],
    ['an age that is none', { age: 'teen' }, none, /data-age="teen": Expected years, child, minor or adult/],
    ['an empty age', { age: '' }, none, /data-age=""/],
    ['an age with a sign', { age: '-1' }, none, /data-age="-1"/],
  ])('are refused by name: %s', (_, dataset: Record<string, string>, textOf, message) => {
    expect(() => situationOf(dataset, textOf)).toThrow(
      expect.objectContaining({ code: 'invalid-config', message: expect.stringMatching(message) }),
    );
  });
});
