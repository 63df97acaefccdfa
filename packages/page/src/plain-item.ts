/**
 * What a slot without a template gets: classes and no style, since the shop's own sheet decides how it
 * looks, and no image, since one without a size would move the page.
 */
export const plainItem = (document: Document, tag: string): Element => {
  const item = document.createElement(tag);
  item.className = 'homebody-item';
  for (const [part, field] of Object.entries({ a: 'item_name', span: 'price', small: 'because' })) {
    const element = item.appendChild(document.createElement(part));
    element.setAttribute('data-homebody-text', field);
    element.setAttribute('data-homebody-href', 'url'); // counts for the link only
  }
  return item;
};
