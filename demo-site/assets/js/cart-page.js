import { readCart, setQuantity } from './cart.js';
import { copyOf, imageUrl, itemUrl, markItem, priceText, sumOf } from './items.js';

const list = document.querySelector('[data-cart-lines]');
const empty = document.querySelector('[data-cart-empty]');
const sum = document.querySelector('[data-cart-sum]');
const freeFrom = 50;

const show = (lines) => {
  empty.hidden = lines.length > 0;
  sum.hidden = lines.length === 0;
  const total = sumOf(lines);
  sum.querySelector('[data-cart-total]').textContent = priceText(total);
  sum.querySelector('[data-cart-delivery]').textContent =
    total >= freeFrom
      ? 'Delivery is free.'
      : `Delivery ${priceText(4.9)}; free from ${priceText(freeFrom)}, which is ${priceText(freeFrom - total)} away.`;
};

const lineOf = ({ item, quantity }) => {
  const line = copyOf(list);
  markItem(line, item, quantity);
  line.querySelector('img').src = imageUrl(item);
  const name = line.querySelector('.name');
  name.href = itemUrl(item);
  name.textContent = item.name;
  line.querySelector('.brand').textContent = item.brand;
  const price = line.querySelector('.price');
  price.textContent = priceText(item.price * quantity);
  const select = line.querySelector('select');
  for (let pieces = 1; pieces <= Math.max(9, quantity); pieces++) {
    select.add(new Option(String(pieces), String(pieces), false, pieces === quantity));
  }
  select.addEventListener('change', () => {
    setQuantity(item.id, Number(select.value));
    line.dataset.homebodyQuantity = select.value;
    price.textContent = priceText(item.price * Number(select.value));
    refresh();
  });
  const remove = line.querySelector('.remove');
  remove.setAttribute('aria-label', `Remove ${item.name}`);
  remove.addEventListener('click', () => {
    setQuantity(item.id, 0);
    line.remove();
    refresh();
  });
  return line;
};

const refresh = () => show(readCart());

const lines = readCart();
list.append(...lines.map(lineOf));
show(lines);
