import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';

const field = (name: string, label: string, autocomplete: string, type = 'text'): Html => html`
  <p class="field">
    <label for="${name}">${label}</label
    ><input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required />
  </p>
`;

export const checkoutPage: Page = {
  path: '/checkout/',
  title: 'Checkout',
  description: 'Where to, and how.',
  type: 'checkout',
  scripts: ['checkout'],
  main: html`
    <h1>Checkout</h1>
    <div class="checkout">
      <form data-checkout>
        <p class="note">This shop is a demonstration: nothing you type here is sent or kept.</p>
        ${field('name', 'Name', 'name')} ${field('street', 'Street and number', 'street-address')}
        ${field('city', 'Postcode and city', 'address-level2')} ${field('mail', 'E-mail', 'email', 'email')}
        <p><button class="button" type="submit">Place the order</button></p>
      </form>
      <section aria-labelledby="order">
        <h2 id="order">Your order</h2>
        <ul class="lines" data-order-lines>
          <template>
            <li class="line">
              <img width="56" height="56" alt="" />
              <span class="name"></span>
              <span class="price"></span>
            </li>
          </template>
        </ul>
        <p class="sum">Sum <strong data-order-total></strong></p>
      </section>
    </div>
  `,
};

export const thanksPage: Page = {
  path: '/thanks/',
  title: 'Thank you',
  description: 'Your order has been placed.',
  type: 'thanks',
  scripts: ['thanks'],
  main: html`
    <div class="prose">
      <h1>Thank you!</h1>
      <p data-order-text>Your order has been placed, as far as a demonstration goes.</p>
      <ul data-order-items></ul>
      <p><a class="button" href="/">Back to the shop</a></p>
    </div>
    <div data-order hidden></div>
  `,
};
