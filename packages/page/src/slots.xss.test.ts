// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Recommendation } from '@homebody/core';
import { recommendationOf } from './fixtures/answer.ts';
import hostile from './fixtures/hostile.json' with { type: 'json' };
import { createSlots } from './slots.ts';

const fields = ['item_id', 'item_name', 'item_category', 'item_brand', 'because'] as const;
const page = `<ul data-homebody-slot="picks"><template><li><a data-homebody-href="url"><img data-homebody-src="image" data-homebody-alt="item_name"></a>
  ${fields.map((field) => `<p data-homebody-text="${field}"></p>`).join('')}<p data-homebody-text="price"></p></li></template></ul>`;

const fill = (item: Recommendation): Element => {
  document.body.innerHTML = page;
  const slots = createSlots({
    root: document,
    now: () => 0,
    answerFor: (slot) => ({ slot, source: 'personal', items: [item] }),
  });
  slots.scan();
  slots.stop();
  return document.querySelector('ul > li')!;
};
const everywhere = (text: string): Recommendation => ({
  ...recommendationOf(text, {
    item_name: text,
    item_category: text,
    item_brand: text,
    currency: text,
    url: text,
    image: text,
  }),
  because: text,
});

/** Elements, attributes and addresses that the shop's own template does not have. */
const strangersIn = (item: Element): readonly string[] =>
  [item, ...item.querySelectorAll('*')].flatMap((element) => [
    ...(/^(LI|A|IMG|P)$/.test(element.tagName) ? [] : [element.tagName]),
    ...element
      .getAttributeNames()
      .filter((name) => !/^(data-homebody-(href|src|alt|text|item)|href|src|alt|title)$/.test(name)),
    ...['href', 'src']
      .map((name) => element.getAttribute(name))
      .filter((address) => address !== null && !/^https?:/.test(address))
      .map(String),
  ]);

describe('a hostile catalogue', () => {
  beforeEach(() => {
    (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(
      'https://shop.example/',
    );
  });

  it('is a real one', () => expect(hostile.length).toBeGreaterThanOrEqual(200));

  it.each(hostile)('becomes nothing but text: %j', (text) => {
    const item = fill(everywhere(text));
    expect(strangersIn(item)).toEqual([]);
    const texts = fields.map((field) => item.querySelector(`[data-homebody-text=${field}]`)?.textContent);
    expect(texts).toEqual(fields.map(() => text));
  });

  it('becomes nothing but text however its pieces are put together', () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', minLength: 1 }));
    const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (hostileText) => {
        expect(strangersIn(fill(everywhere(hostileText)))).toEqual([]);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
