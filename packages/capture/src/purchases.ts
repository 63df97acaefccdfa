import { itemAt, marked, ownItems, pageTypeOf, readMark } from './marks.ts';
import type { Capture, Page } from './page.ts';

/**
 * An order: from JSON in `data-homebody-purchase` or in a marked `<script type="application/json">`,
 * or, on a thanks page, from the items marked on it with `-transaction`, `-value` and `-currency`
 * beside the page's mark. Its id tells a reloaded page from a second order; without an id, only the
 * first load counts.
 */
export const purchases: Capture = ({ root, view, record, onChange }) =>
  onChange(() => {
    const order = orderOn(root);
    if (order && (order.transaction_id !== undefined || !wasLoadedBefore(view))) record('purchase', order);
  });

const orderOn = (root: Document): { readonly transaction_id?: unknown } | undefined => {
  const element = root.querySelector(marked('purchase'));
  const json = readMark(element, 'purchase') || element?.textContent;
  // Malformed JSON throws, and is told to nobody: the page goes on.
  if (json?.trim()) return JSON.parse(json) as { readonly transaction_id?: unknown };
  if (pageTypeOf(root) !== 'thanks') return undefined;
  const items = ownItems(root).map(itemAt);
  const page = root.querySelector(marked('page'));
  return items.length
    ? ({
        transaction_id: readMark(page, 'transaction'),
        value: readMark(page, 'value'),
        currency: readMark(page, 'currency'),
        items,
      } as { readonly transaction_id?: unknown })
    : undefined;
};

const wasLoadedBefore = (view: Page['view']): boolean => {
  const [load] = view.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return load?.type === 'reload' || load?.type === 'back_forward';
};
