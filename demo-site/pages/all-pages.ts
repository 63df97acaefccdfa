import type { ShopCatalogue, ShopItem } from '../catalogue/shop-item.ts';
import { cartPage } from './cart.ts';
import { categoryPage } from './category.ts';
import { checkoutPage, thanksPage } from './checkout.ts';
import { homePage } from './home.ts';
import { itemPage } from './item.ts';
import type { Page } from './layout.ts';
import { searchPage } from './search.ts';
import { notFoundPage, yourDataPage } from './your-data.ts';

/** Every page of the shop. `bestsellers` come best first. */
export const allPages = (catalogue: ShopCatalogue, bestsellers: readonly ShopItem[]): readonly Page[] => [
  homePage(catalogue, bestsellers),
  ...catalogue.categories.map((category) => categoryPage(category, catalogue)),
  ...catalogue.items.map((item) => itemPage(item, catalogue)),
  searchPage,
  cartPage(bestsellers),
  checkoutPage,
  thanksPage,
  yourDataPage,
  notFoundPage,
];
