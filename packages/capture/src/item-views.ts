import { itemAt, pageItem, pageTypeOf, readMark } from './marks.ts';
import type { Capture } from './page.ts';
import { productFromJsonLd } from './product-from-json-ld.ts';

/** The item of an item page: from the shop's marks, else from JSON-LD unless the page says it is of another type. */
export const itemViews: Capture = ({ root, record, onChange }) => {
  // An item still on screen after a route change has not been looked at again.
  const counted = new WeakMap<Element, string | undefined>();
  let lastProduct: unknown;
  return onChange(() => {
    const element = pageItem(root);
    if (element) {
      const id = readMark(element, 'item');
      if (counted.get(element) !== id) record('view_item', { items: [itemAt(element)] });
      counted.set(element, id);
      return;
    }
    if ((pageTypeOf(root) ?? 'item') !== 'item') return;
    const product = productFromJsonLd(root);
    if (product && product['item_id'] !== lastProduct) record('view_item', { items: [product] });
    lastProduct = product?.['item_id'];
  });
};
