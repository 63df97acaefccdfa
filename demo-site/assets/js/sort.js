const form = document.querySelector('[data-sort]');
const list = document.querySelector('[data-sorted]');
const cards = [...list.children];
const price = (card) => Number(card.dataset.homebodyPrice);

const orders = {
  cheap: (a, b) => price(a) - price(b),
  dear: (a, b) => price(b) - price(a),
  new: (a, b) => (a.dataset.added < b.dataset.added ? 1 : -1),
};

form.classList.add('ready');
form.addEventListener('change', ({ target }) => {
  const order = orders[target.value];
  list.append(...(order ? cards.toSorted(order) : cards));
});
