import { priceText } from '../catalogue/shop.ts';
import type { ShopItem } from '../catalogue/shop-item.ts';
import { type Html, html } from './html.ts';

export interface CardOptions {
  /** Below the fold: the image may wait. */
  readonly lazy?: boolean;
  /** The line that Homebody fills with its reason; for everybody it says why the item stands here. */
  readonly because?: string;
}

export const itemUrl = ({ id }: Pick<ShopItem, 'id'>): string => `/item/${id}/`;
export const imageUrl = ({ id }: Pick<ShopItem, 'id'>): string => `/images/${id}.svg`;

/** One item in a list, with the marks that capture reads. */
export const card = (item: ShopItem, { lazy = false, because }: CardOptions = {}): Html => html`
  <li
    class="card"
    data-homebody-item="${item.id}"
    data-homebody-category="${item.category}"
    data-homebody-brand="${item.brand}"
    data-homebody-price="${item.price}"
    data-added="${item.addedOn}"
    ${item.sensitive && html`data-homebody-sensitive`}
  >
    <a href="${itemUrl(item)}">
      <span class="tile"
        ><img
          src="${imageUrl(item)}"
          alt="${item.name}"
          width="400"
          height="400"
          ${lazy && html`loading="lazy"`}
      /></span>
      <span class="brand">${item.brand}</span>
      <span class="name">${item.name}</span>
    </a>
    <p class="price">
      ${priceText(item.price)}${item.stock === 0 && html` <span class="badge">Sold out</span>`}
    </p>
    ${because !== undefined && html`<p class="because">${because}</p>`}
  </li>
`;

/** The shop's own markup for what Homebody chooses: the same card, filled through `data-homebody-*`. */
export const cardTemplate: Html = html`
  <template>
    <li class="card">
      <a data-homebody-href="url">
        <span class="tile"
          ><img data-homebody-src="image" data-homebody-alt="item_name" width="400" height="400"
        /></span>
        <span class="brand" data-homebody-text="item_brand"></span>
        <span class="name" data-homebody-text="item_name"></span>
      </a>
      <p class="price" data-homebody-text="price"></p>
      <p class="because" data-homebody-text="because"></p>
    </li>
  </template>
`;

interface SlotOptions {
  readonly slot: string;
  readonly limit: number;
  readonly heading: string;
  readonly personalHeading: string;
  readonly because: string;
  readonly about?: ShopItem;
  readonly lazy?: boolean;
}

/** A place that Homebody may fill. What stands in it is what everybody sees. */
export const slot = (items: readonly ShopItem[], options: SlotOptions): Html => html`
  <section
    class="picks"
    data-homebody-slot="${options.slot}"
    data-homebody-limit="${options.limit}"
    ${options.about && html`data-homebody-item="${options.about.id}" data-homebody-live`}
    aria-labelledby="${options.slot}-heading"
  >
    <h2 id="${options.slot}-heading" data-homebody-keep>
      <span class="for-all">${options.heading}</span><span class="for-you">${options.personalHeading}</span>
    </h2>
    <ul class="grid" data-homebody-list="${options.slot}">
      ${cardTemplate}
      ${items.slice(0, options.limit).map((item) => card(item, { because: options.because, lazy: options.lazy ?? false }))}
    </ul>
  </section>
`;
