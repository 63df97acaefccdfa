/** On every page: the number in the cart, "Add to cart", and the inspector on demand. */
import { addToCart, showCount } from './cart.js';
import { carryInspector, showInspector } from './inspector.js';

showCount();
addEventListener('storage', showCount);
addEventListener('pageshow', showCount);

const toast = document.querySelector('[data-toast]');
let timer;
const say = (text) => {
  toast.textContent = text;
  toast.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(() => toast.classList.remove('shown'), 4000);
};

document.addEventListener('submit', (event) => {
  const item = event.target.dataset.add;
  if (!item) return;
  event.preventDefault();
  const quantity = Number(new FormData(event.target).get('quantity')) || 1;
  say(
    addToCart(JSON.parse(item), quantity)
      ? 'Added to your cart.'
      : 'Your browser does not let this page keep a cart.',
  );
});

showInspector();
carryInspector();
