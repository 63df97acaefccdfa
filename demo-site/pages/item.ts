import { priceText, shop } from '../catalogue/shop.ts';
import { materialOf } from '../catalogue/materials.ts';
import type { ShopCatalogue, ShopItem } from '../catalogue/shop-item.ts';
import { imageUrl, slot } from './card.ts';
import { type Html, html, raw } from './html.ts';
import type { Page } from './layout.ts';

export const itemPage = (item: ShopItem, catalogue: ShopCatalogue): Page => {
  const category = catalogue.categories.find(({ slug }) => slug === item.categorySlug);
  const soldOut = item.stock === 0;
  return {
    path: `/item/${item.id}/`,
    title: item.name,
    description: item.description,
    type: 'item',
    ...(category && { category }),
    sensitive: item.sensitive,
    head: productData(item),
    main: html`
      <nav class="crumbs" aria-label="You are here">
        <a href="/">Home</a> <span aria-hidden="true">/</span>
        <a href="/${item.categorySlug}/">${item.category}</a>
      </nav>
      <article
        class="item"
        data-homebody-item="${item.id}"
        data-homebody-category="${item.category}"
        data-homebody-brand="${item.brand}"
        data-homebody-price="${item.price}"
      >
        <div class="tile"><img src="${imageUrl(item)}" alt="${item.name}" width="400" height="400" /></div>
        <div class="facts">
          <p class="brand"><a href="/search/?q=${encodeURIComponent(item.brand)}">${item.brand}</a></p>
          <h1>${item.name}</h1>
          <p class="price">${priceText(item.price)}</p>
          <p>${item.description}</p>
          <p class="stock ${soldOut ? 'none' : ''}">${stockText(item)}</p>
          <form class="buy" data-add="${itemJson(item)}">
            <label for="quantity">Quantity</label>
            <select
              id="quantity"
              name="quantity"
              data-homebody-quantity
              autocomplete="off"
              ${soldOut && html`disabled`}
            >
              ${[1, 2, 3, 4, 5, 6].map((count) => html`<option>${count}</option>`)}
            </select>
            <button
              class="button"
              type="submit"
              data-homebody-action="add_to_cart"
              ${soldOut && html`disabled`}
            >
              ${soldOut ? 'Sold out' : 'Add to cart'}
            </button>
          </form>
          <dl>
            ${
              item.material !== 'packet' &&
              html`<dt>Material</dt>
                <dd>${materialText(item)}</dd>`
            }
            <dt>Style</dt>
            <dd>${item.style}</dd>
            <dt>Good for</dt>
            <dd>${goodFor(item)}</dd>
            <dt>Delivery</dt>
            <dd>2 to 4 days, free from ${priceText(50)}</dd>
          </dl>
        </div>
      </article>
      ${
        !item.sensitive &&
        slot(inStyleOf(item, catalogue.items), {
          slot: 'goes-with',
          limit: 4,
          heading: 'Goes well with it',
          personalHeading: 'Goes well with it',
          because: 'In the same style',
          about: item,
          lazy: true,
        })
      }
      ${slot(similarTo(item, catalogue.items), {
        slot: 'item-similar',
        limit: 4,
        heading: 'You may also like',
        personalHeading: 'You may also like',
        because: `More from ${item.category}`,
        about: item,
        lazy: true,
      })}
    `,
  };
};

const goodFor = ({ tags, style, material, colour }: ShopItem): readonly Html[] =>
  tags
    .filter((tag) => ![style, material, colour].includes(tag))
    .map(
      (tag, place) => html`${place > 0 && ', '}<a href="/search/?q=${encodeURIComponent(tag)}">${tag}</a>`,
    );

/** What the cart keeps of an item, so that it can be shown without asking anybody. */
const itemJson = ({ id, name, brand, category, price, sensitive }: ShopItem): string =>
  JSON.stringify({ id, name, brand, category, price, sensitive });

const materialText = ({ material, colour }: ShopItem): string => {
  const { label, natural } = materialOf(material);
  return natural ? label : `${label}, ${colour}`;
};

const stockText = ({ stock }: ShopItem): string => {
  if (stock === 0) return 'Sold out for now';
  return stock < 8 ? `Only ${stock} left` : 'In stock';
};

/** What the page shows to everybody: the same kind first, then the rest of the category. */
const similarTo = (item: ShopItem, items: readonly ShopItem[]): readonly ShopItem[] => {
  const nearness = (other: ShopItem): number =>
    (other.kind === item.kind ? 2 : 0) + (other.style === item.style ? 1 : 0);
  return items
    .filter((other) => other.categorySlug === item.categorySlug && other.id !== item.id && other.stock > 0)
    .toSorted((a, b) => nearness(b) - nearness(a))
    .slice(0, 4);
};

/** What the page shows to everybody beside it: things of other departments in the same style. */
const inStyleOf = (item: ShopItem, items: readonly ShopItem[]): readonly ShopItem[] => {
  const departments = new Set([item.categorySlug]);
  return items
    .filter(({ style, stock, sensitive }) => style === item.style && stock > 0 && !sensitive)
    .filter(({ categorySlug }) => !departments.has(categorySlug) && departments.add(categorySlug))
    .slice(0, 4);
};

/** schema.org's Product: a block of data, which no Content-Security-Policy holds for a script. */
const productData = (item: ShopItem): Html => {
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    sku: item.id,
    name: item.name,
    description: item.description,
    category: item.category,
    image: imageUrl(item),
    brand: { '@type': 'Brand', name: item.brand },
    offers: {
      '@type': 'Offer',
      price: item.price.toFixed(2),
      priceCurrency: shop.currency,
      availability: `https://schema.org/${item.stock > 0 ? 'InStock' : 'OutOfStock'}`,
    },
  };
  return raw(
    `<script type="application/ld+json">${JSON.stringify(product).replaceAll('<', '\\u003c')}</script>`,
  );
};
