import { emptyCart, readCart } from './cart.js';
import { copyOf, imageUrl, markItem, priceText, sumOf } from './items.js';

const list = document.querySelector('[data-order-lines]');
const lines = readCart();

for (const { item, quantity } of lines) {
  const line = copyOf(list);
  markItem(line, item, quantity);
  line.querySelector('img').src = imageUrl(item);
  line.querySelector('.name').textContent = `${quantity} × ${item.name}`;
  line.querySelector('.price').textContent = priceText(item.price * quantity);
  list.append(line);
}
document.querySelector('[data-order-total]').textContent = priceText(sumOf(lines));

document.querySelector('[data-checkout]').addEventListener('submit', (event) => {
  event.preventDefault();
  if (lines.length === 0) return location.assign('/cart/');
  // What a shop's server would hand to its thanks page. Health is nobody's business there.
  const told = lines.filter(({ item }) => !item.sensitive);
  const order = {
    transaction_id: `L${Date.now().toString(36).toUpperCase()}`,
    currency: 'EUR',
    value: sumOf(told),
    items: told.map(({ item, quantity }) => ({
      item_id: item.id,
      item_category: item.category,
      item_brand: item.brand,
      price: item.price,
      quantity,
    })),
  };
  try {
    sessionStorage.setItem('shop:order', JSON.stringify(order));
  } catch {
    // Without storage the thanks page just says thank you.
  }
  emptyCart();
  const inspect = new URLSearchParams(location.search).has('inspect') ? '?inspect' : '';
  location.assign(`/thanks/${inspect}`);
});
