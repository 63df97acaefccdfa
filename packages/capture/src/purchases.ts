import { itemAt, marked, ownItems, pageTypeOf, readMark, readPageMark } from './marks.ts';
import type { Capture } from './page.ts';

/**
 * An order: from JSON in `data-homebody-purchase`, or, on a thanks page, from the items marked on it
 * with `-transaction`, `-value` and `-currency` beside the page's mark. As in Google Analytics 4 it
 * needs an id, by which whoever reads the log tells a reloaded page from a second order.
 */
export const purchases: Capture = ({ root, record, onChange }) =>
  onChange(() => {
    const order = orderOn(root);
    if (order?.transaction_id) record('purchase', order);
  });

interface Order {
  readonly transaction_id?: unknown;
}

const orderOn = (root: Document): Order | undefined => {
  const json = readMark(root.querySelector(marked('purchase')), 'purchase');
  // Malformed JSON throws, and is told to nobody: the page goes on.
  if (json) return JSON.parse(json) as Order;
  if (pageTypeOf(root) !== 'thanks') return undefined;
  return {
    transaction_id: readPageMark(root, 'transaction'),
    value: readPageMark(root, 'value'),
    currency: readPageMark(root, 'currency'),
    items: ownItems(root).map(itemAt),
  } as Order;
};
