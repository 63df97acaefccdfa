import { shop } from '../catalogue/shop.ts';
import type { ShopCatalogue, ShopItem } from '../catalogue/shop-item.ts';
import { imageUrl, slot } from './card.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';

export const homePage = ({ items, categories }: ShopCatalogue, bestsellers: readonly ShopItem[]): Page => {
  const newest = items
    .filter(({ sensitive, stock }) => !sensitive && stock > 0)
    .toSorted((a, b) => (a.addedOn < b.addedOn ? 1 : -1))
    .slice(0, 8);
  return {
    path: '/',
    title: shop.name,
    description: `${shop.name}: ${shop.claim}. A demonstration shop.`,
    type: 'home',
    main: html`
      <section class="hero">
        <div>
          <h1>${shop.claim}</h1>
          <p>
            Made to be used daily, mended gladly and kept for long. From small workshops, in small batches.
          </p>
          <p class="actions">
            <a class="button" href="/table/">Set the table</a>
            <a class="button quiet" href="/garden/">See the garden</a>
          </p>
        </div>
        <img src="/images/shop-window.svg" alt="A shelf with things from the shop" width="960" height="440" />
      </section>
      <p class="invitation" data-homebody-if="segment:coffee-lovers-to-be" hidden>
        First bag of coffee? We grind it for your kettle, press or moka pot:
        <a href="/coffee-tea/">choose yours</a>.
      </p>
      <p class="invitation" data-homebody-if="segment:about-to-buy" hidden>
        Still deciding? Whatever you choose can come back within 60 days.
      </p>
      ${slot(bestsellers, {
        slot: 'home-picks',
        limit: 8,
        heading: 'What everybody likes',
        personalHeading: 'Picked for you',
        because: 'Popular in the shop right now',
      })}
      <section aria-labelledby="departments">
        <h2 id="departments">Look around</h2>
        <ul class="departments">
          ${categories.map(({ slug, name, blurb }) => {
            const face =
              bestsellers.find((item) => item.categorySlug === slug) ??
              items.find((item) => item.categorySlug === slug);
            return html`<li>
              <a href="/${slug}/">
                ${face && html`<img src="${imageUrl(face)}" alt="" width="400" height="400" loading="lazy" />`}
                <span><strong>${name}</strong><span>${blurb}</span></span>
              </a>
            </li>`;
          })}
        </ul>
      </section>
      ${slot(newest, {
        slot: 'new-for-you',
        limit: 8,
        heading: 'Just in',
        personalHeading: 'New, and like you',
        because: 'New in the shop',
        lazy: true,
      })}
      <section class="story">
        <h2>A shop that stays at home</h2>
        <p>
          If you agree, this shop learns what you like from what you look at. It does so in your browser,
          keeps it there, and forgets it when you say so. Have a look at
          <a href="/your-data/">your data</a> at any time.
        </p>
      </section>
    `,
  };
};
