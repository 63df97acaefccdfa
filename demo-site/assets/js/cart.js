/**
 * The shop's own cart, under the shop's own key. Written only when the visitor puts something in or
 * takes something out; never by just looking around.
 */
const key = 'shop:cart';

/**
 * Lines with all that is needed to show them, so that the cart is there at first paint.
 *
 * @returns {{ item: { id: string, name: string, brand: string, category: string, price: number, sensitive: boolean }, quantity: number }[]}
 */
export const readCart = () => {
  try {
    const lines = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(lines)
      ? lines.filter(({ item, quantity }) => typeof item?.id === 'string' && item.price >= 0 && quantity > 0)
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

export const setQuantity = (id, quantity) =>
  writeCart(
    readCart()
      .map((line) => (line.item.id === id ? { ...line, quantity } : line))
      .filter((line) => line.quantity > 0),
  );

export const addToCart = (item, quantity) => {
  const lines = readCart();
  const line = lines.find((one) => one.item.id === item.id);
  if (!line) return writeCart([...lines, { item, quantity }]);
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
