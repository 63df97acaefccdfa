import type { ShopCatalogue, ShopCategory } from '../catalogue/shop-item.ts';
import { card } from './card.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';

/** Images that a desktop shows without scrolling: these are not lazy. */
const aboveFold = 8;

export const categoryPage = (category: ShopCategory, { items }: ShopCatalogue): Page => {
  const own = items.filter(({ categorySlug }) => categorySlug === category.slug);
  const sensitive = own.every((item) => item.sensitive);
  return {
    path: `/${category.slug}/`,
    title: category.name,
    description: category.blurb,
    type: 'category',
    category,
    sensitive,
    scripts: ['sort'],
    main: html`
      <div class="heading">
        <div>
          <h1>${category.name}</h1>
          <p>${category.blurb}</p>
          ${sensitive && html`<p class="note">What you look at here is never recorded, whatever you have agreed to.</p>`}
        </div>
        <form class="sort" data-sort>
          <label for="sort">Sort by</label>
          <select id="sort" autocomplete="off">
            <option value="">Our choice</option>
            <option value="cheap">Price, low to high</option>
            <option value="dear">Price, high to low</option>
            <option value="new">Newest first</option>
          </select>
        </form>
      </div>
      <p class="small">${own.length} things</p>
      <ul class="grid" data-homebody-list="${category.name}" data-sorted>
        ${own.map((item, place) => card(item, { lazy: place >= aboveFold }))}
      </ul>
    `,
  };
};
