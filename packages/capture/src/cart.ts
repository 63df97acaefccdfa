import { listen } from './listen.ts';
import { isSensitive, itemAt, marked, ownItems, pageItem, pageTypeOf, readMark } from './marks.ts';
import type { Capture } from './page.ts';

/** Marked buttons inside an item's element, or on an item page anywhere; marked forms when they are sent. */
export const cartActions: Capture = ({ root, record }) =>
  listen(root, 'click submit', (event) => {
    const control = (event.composedPath()[0] as Element).closest(marked('action'));
    if (!control || control.matches('form') !== (event.type === 'submit')) return;
    const action = readMark(control, 'action');
    const element = control.closest(marked('item')) ?? pageItem(root);
    if ((action !== 'add_to_cart' && action !== 'remove_from_cart') || !element || isSensitive(element))
      return;
    const quantity = readMark(control, 'quantity');
    record(action, { items: [{ ...itemAt(element), ...(quantity && { quantity }) }] });
  });

/** Cart and checkout pages, with the items marked on them. */
export const cartPages: Capture = ({ root, record, onChange }) =>
  onChange(() => {
    const type = pageTypeOf(root);
    if (type !== 'cart' && type !== 'checkout') return;
    record(type === 'cart' ? 'view_cart' : 'begin_checkout', { items: ownItems(root).map(itemAt) });
  });
