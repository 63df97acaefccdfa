import type { ShopItem } from '../catalogue/shop-item.ts';
import { slot } from './card.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';

export const cartPage = (bestsellers: readonly ShopItem[]): Page => ({
  path: '/cart/',
  title: 'Cart',
  description: 'What you have chosen.',
  type: 'cart',
  scripts: ['cart-page'],
  main: html`
    <h1>Your cart</h1>
    <div class="cart" data-cart>
      <p data-cart-empty>There is nothing in it yet. <a href="/">Have a look around.</a></p>
      <ul class="lines" data-cart-lines>
        <template>
          <li class="line">
            <img width="80" height="80" alt="" />
            <div><a class="name"></a><span class="brand"></span></div>
            <label
              ><span class="unseen">Quantity</span
              ><select autocomplete="off"></select
            ></label>
            <span class="price"></span>
            <button type="button" class="remove" data-homebody-action="remove_from_cart">Remove</button>
          </li>
        </template>
      </ul>
      <div class="sum" data-cart-sum hidden>
        <p>Sum <strong data-cart-total></strong></p>
        <p class="small" data-cart-delivery></p>
        <p><a class="button" href="/checkout/">To the checkout</a></p>
      </div>
    </div>
    ${slot(bestsellers.slice(8), {
      slot: 'cart-picks',
      limit: 4,
      heading: 'Often taken along',
      personalHeading: 'Goes with your cart',
      because: 'Popular in the shop right now',
      lazy: true,
    })}
  `,
});
