import { allItems, copyOf, imageUrl, itemUrl, markItem, priceText } from './items.js';

const query = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 100).trim();
const results = document.querySelector('[data-search-results]');
const status = document.querySelector('[data-search-status]');
const most = 48;

const wordsOf = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

// Every word must be found at the start of one of the item's; names count most, then brands and kinds.
const scoreOf = (words, item) => {
  const fields = [
    [wordsOf(item.name), 4],
    [wordsOf(item.kind), 3],
    [wordsOf(item.brand), 3],
    [wordsOf(item.tags.join(' ')), 2],
    [wordsOf(item.category), 1],
  ];
  let score = 0;
  for (const word of words) {
    const stem = word.length > 4 ? word.replace(/e?s$/, '') : word;
    const best = Math.max(
      0,
      ...fields.map(([own, worth]) => (own.some((one) => one.startsWith(stem)) ? worth : 0)),
    );
    if (best === 0) return 0;
    score += best;
  }
  return score;
};

const cardOf = (item, place) => {
  const card = copyOf(results);
  markItem(card, item);
  card.querySelector('a').href = itemUrl(item);
  const image = card.querySelector('img');
  if (place >= 8) image.loading = 'lazy';
  image.alt = item.name;
  image.src = imageUrl(item);
  card.querySelector('.brand').textContent = item.brand;
  card.querySelector('.name').textContent = item.name;
  card.querySelector('.price').textContent = priceText(item.price);
  return card;
};

const search = async () => {
  document.querySelector('#find').value = query;
  const words = wordsOf(query);
  if (words.length === 0) return;
  document.title = `${query} · Larkwell`;
  document.querySelector('[data-search-heading]').textContent = `“${query}”`;
  status.textContent = 'Searching…';
  const found = (await allItems())
    .map((item) => ({ item, score: scoreOf(words, item) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  document.body.dataset.homebodyResults = String(found.length);
  results.append(...found.slice(0, most).map(({ item }, place) => cardOf(item, place)));
  status.textContent =
    found.length === 0
      ? 'Nothing fits. Try one word fewer, or look through the categories.'
      : `${found.length} ${found.length === 1 ? 'thing' : 'things'}${found.length > most ? `, the best ${most} of them here` : ''}`;
};

search().catch(() => {
  status.textContent = 'The search could not be loaded. Please try again.';
});
