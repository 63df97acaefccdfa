import { allItems } from './items.js';

const stored = () => {
  try {
    return sessionStorage.getItem('shop:order');
  } catch {
    return null; // Storage denied: there is no order to show.
  }
};

const order = stored();
if (order) {
  const { transaction_id: id, items } = JSON.parse(order);
  if (items.length > 0) document.querySelector('[data-order]').dataset.homebodyPurchase = order;
  document.querySelector('[data-order-text]').textContent =
    `Your order ${id} has been placed, as far as a demonstration goes.`;
  const names = new Map((await allItems()).map((item) => [item.id, item.name]));
  document.querySelector('[data-order-items]').append(
    ...items.map(({ item_id: item, quantity }) => {
      const line = document.createElement('li');
      line.textContent = `${quantity} × ${names.get(item) ?? item}`;
      return line;
    }),
  );
}
