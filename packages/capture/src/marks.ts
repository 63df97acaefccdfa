/*
 * The shop's own marks, read and never written. On any element:
 *
 * - `data-homebody-page="home|category|item|search|cart|checkout|thanks"`
 * - `data-homebody-item="ID"`, with `-category`, `-brand`, `-price` and `-quantity` if known
 * - `data-homebody-list="NAME"` around the items of a list
 * - `data-homebody-action="add_to_cart|remove_from_cart"` on a button or form
 * - `data-homebody-results="12"` · `data-homebody-purchase='{…}'`
 * - `data-homebody-sensitive` around what must not be recorded; on the page's mark or above it, the whole page
 */

const mark = (name: string): string => `data-homebody-${name}`;

export const marked = (name: string): string => `[${mark(name)}]`;

/** Attributes whose change makes a page worth reading again. */
export const marks = ['page', 'item', 'list', 'results', 'purchase', 'sensitive'].map(mark);

export const readMark = (element: Element | null | undefined, name: string): string | undefined =>
  element?.getAttribute(mark(name)) ?? undefined;

export const isSensitive = (element: Element): boolean => !!element.closest(marked('sensitive'));

const markedPage = (root: Document): Element | null => root.querySelector(marked('page'));

/** Whether the page as a whole must not be recorded. For the door's veto, too. */
export const isSensitivePage = (root: Document): boolean =>
  isSensitive(markedPage(root) ?? root.body ?? root.documentElement);

export const pageTypeOf = (root: Document): string | undefined => readMark(markedPage(root), 'page');

/** A mark of the page as a whole, e.g. its category. */
export const readPageMark = (root: Document, name: string): string | undefined =>
  readMark(markedPage(root), name);

/** An element's item as an event carries it, raw: the door cleanses. */
export const itemAt = (element: Element): Readonly<Record<string, unknown>> => ({
  item_id: readMark(element, 'item'),
  item_category: readMark(element, 'category'),
  item_brand: readMark(element, 'brand'),
  price: readMark(element, 'price'),
  quantity: readMark(element, 'quantity'),
});

/** Items that stand for themselves, outside any list or slot: those of a cart or an order, or the page's own. */
export const ownItems = (root: Document): readonly Element[] =>
  [...root.querySelectorAll(marked('item'))].filter(
    (element) => !element.closest(`${marked('list')},${marked('slot')}`) && !isSensitive(element),
  );

/** The element of the item that an item page is about. */
export const pageItem = (root: Document): Element | undefined =>
  pageTypeOf(root) === 'item' ? ownItems(root)[0] : undefined;
