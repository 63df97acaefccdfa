/**
 * The shop's own cart, under the shop's own key. Written only when the visitor puts something in or
 * takes something out; never by just looking around.
 */
const key = 'shop:cart';

/** @returns {{ id: string, quantity: number }[]} */
export const readCart = () => {
  try {
    const lines = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(lines)
      ? lines.filter(({ id, quantity }) => typeof id === 'string' && quantity > 0)
      : [];
  } catch {
    return []; // Storage denied, or written by somebody else: an empty cart.
  }
};

const writeCart = (lines) => {
  try {
    if (lines.length > 0) localStorage.setItem(key, JSON.stringify(lines));
    else localStorage.removeItem(key);
  } catch {
    return false;
  }
  showCount();
  return true;
};

export const setQuantity = (id, quantity) => {
  const others = readCart().filter((line) => line.id !== id);
  return writeCart(quantity > 0 ? [...others, { id, quantity }] : others);
};

export const addToCart = (id, quantity) => {
  const lines = readCart();
  const line = lines.find((one) => one.id === id);
  if (!line) return writeCart([...lines, { id, quantity }]);
  line.quantity = Math.min(99, line.quantity + quantity);
  return writeCart(lines);
};

export const emptyCart = () => writeCart([]);

export const showCount = () => {
  const pieces = readCart().reduce((sum, { quantity }) => sum + quantity, 0);
  for (const badge of document.querySelectorAll('[data-cart-count]')) {
    badge.textContent = pieces > 99 ? '99+' : String(pieces);
    badge.hidden = pieces === 0;
  }
};
