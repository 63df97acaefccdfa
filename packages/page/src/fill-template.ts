import type { Recommendation } from '@homebody/core';
import type { FormatPrice } from './price-format.ts';
import { safeUrl } from './safe-url.ts';

/**
 * Fills one copy of the merchant's markup with one item. Text goes in as text, addresses only when safe
 * and only into links and images, so that nothing in a catalogue can become markup, script or style.
 * Texts and images with nothing to show are taken out; a link without an address stays as plain content.
 */
export const fillTemplate = (
  root: Element,
  { item_id, display, because }: Recommendation,
  formatPrice: FormatPrice,
): Element => {
  const { price, currency } = display;
  const fields = new Map<string | null, string>(
    Object.entries({ ...display, because, price: price === undefined ? '' : formatPrice(price, currency) }),
  );
  const each = (mark: string, fill: (element: Element, value: string) => void): void => {
    const name = `data-homebody-${mark}`;
    for (const element of [root, ...root.querySelectorAll(`[${name}]`)])
      if (element.hasAttribute(name)) fill(element, fields.get(element.getAttribute(name)) ?? '');
  };
  const urlFor = (tag: string, element: Element, value: string): string | undefined =>
    element.localName === tag ? safeUrl(value, element.baseURI) : undefined;

  root.setAttribute('data-homebody-item', item_id);
  // Every item says why, also where the template has no place for it.
  if (!root.querySelector('[data-homebody-text=because]')) root.setAttribute('title', because);
  each('alt', (element, value) => element.setAttribute('alt', value));
  each('href', (element, value) => {
    const url = urlFor('a', element, value);
    if (url) element.setAttribute('href', url);
  });
  each('src', (element, value) => {
    const url = urlFor('img', element, value);
    if (url) element.setAttribute('src', url);
    else element.remove();
  });
  each('text', (element, value) => {
    if (value && !/^(script|style)$/.test(element.localName)) element.textContent = value;
    else element.remove();
  });
  return root;
};
