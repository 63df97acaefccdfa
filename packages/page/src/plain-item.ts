/** What a slot without a template gets: classes and no style, since the shop's own sheet decides how it looks. */
export const plainItem = (document: Document, tag: string): Element => {
  const item = document.createElement(tag);
  item.className = 'homebody-item';
  for (const [part, mark, field] of [
    ['img', 'src', 'image'],
    ['a', 'text', 'item_name'],
    ['span', 'text', 'price'],
    ['small', 'text', 'because'],
  ] as const) {
    const element = document.createElement(part);
    element.setAttribute(`data-homebody-${mark}`, field);
    if (part === 'img') element.setAttribute('alt', '');
    if (part === 'a') element.setAttribute('data-homebody-href', 'url');
    item.append(element);
  }
  return item;
};
