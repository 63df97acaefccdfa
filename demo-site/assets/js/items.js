/** The shop's items for pages that are made in the browser: cart, checkout, search. */
let loading;

/** @returns {Promise<{ id: string, name: string, brand: string, category: string, price: number, kind: string, tags: string[], stock: number, sensitive: boolean }[]>} */
export const allItems = () => (loading ??= fetch('/data/items.json').then((response) => response.json()));

const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
export const priceText = (price) => euros.format(price);

export const itemUrl = ({ id }) => `/item/${encodeURIComponent(id)}/`;
export const imageUrl = ({ id }) => `/images/${encodeURIComponent(id)}.svg`;

/** Writes the marks that Homebody reads from an element that stands for an item. */
export const markItem = (element, { id, category, brand, price, sensitive }, quantity) => {
  element.dataset.homebodyCategory = category;
  element.dataset.homebodyBrand = brand;
  element.dataset.homebodyPrice = String(price);
  if (quantity) element.dataset.homebodyQuantity = String(quantity);
  if (sensitive) element.dataset.homebodySensitive = '';
  element.dataset.homebodyItem = id;
};

export const sumOf = (lines) =>
  Math.round(lines.reduce((sum, { item, quantity }) => sum + item.price * quantity, 0) * 100) / 100;

/** A copy of the first element of a container's template. */
export const copyOf = (container) =>
  document.importNode(container.querySelector('template').content.firstElementChild, true);
