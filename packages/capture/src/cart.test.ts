// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cartActions, cartPages } from './cart.ts';
import { createTestPage } from './page.fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const startOn = (html: string) => {
  const page = createTestPage(html);
  const opened = page.open();
  const stops = [cartActions(opened), cartPages(opened), opened.close];
  const stop = (): void => {
    for (const one of stops) one();
  };
  return { page, stop };
};

describe('cart actions', () => {
  it('are clicks on marked buttons inside an item, with the quantity of button or item', () => {
    const { page, stop } = startOn(`
      <p data-homebody-item="a" data-homebody-price="5" data-homebody-quantity="2">
        <button id="add" data-homebody-action="add_to_cart"><i id="icon"></i></button>
        <button id="three" data-homebody-action="add_to_cart" data-homebody-quantity="3"></button>
        <button id="remove" data-homebody-action="remove_from_cart"></button>
        <button id="odd" data-homebody-action="purchase"></button>
      </p>`);
    for (const button of ['#icon', '#three', '#remove', '#odd']) page.click(button);
    stop();
    expect(page.recorded()).toEqual([
      { name: 'add_to_cart', input: { items: [{ item_id: 'a', price: '5', quantity: '2' }] } },
      { name: 'add_to_cart', input: { items: [{ item_id: 'a', price: '5', quantity: '3' }] } },
      { name: 'remove_from_cart', input: { items: [{ item_id: 'a', price: '5', quantity: '2' }] } },
    ]);
  });

  it('belong to the item of the page when they stand outside it', () => {
    const { page, stop } = startOn(`
      <main data-homebody-page="item"><h1 data-homebody-item="a"></h1></main>
      <button id="add" data-homebody-action="add_to_cart"></button>`);
    page.click('#add');
    stop();
    expect(page.named('add_to_cart')).toEqual([{ items: [{ item_id: 'a' }] }]);
  });

  it('are a form being sent, not clicks inside it', () => {
    const { page, stop } = startOn(`
      <form data-homebody-item="a" data-homebody-action="add_to_cart"><input id="size"></form>`);
    page.click('#size');
    expect(page.recorded()).toEqual([]);
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    stop();
    expect(page.named('add_to_cart')).toHaveLength(1);
  });

  it('[P7] are not recorded of something sensitive, nor without an item', () => {
    const { page, stop } = startOn(`
      <button id="lone" data-homebody-action="add_to_cart"></button>
      <p data-homebody-item="a" data-homebody-sensitive><button id="add" data-homebody-action="add_to_cart"></button></p>`);
    page.click('#lone');
    page.click('#add');
    stop();
    expect(page.recorded()).toEqual([]);
  });
});

describe('cart pages', () => {
  it.each([
    ['cart', 'view_cart'],
    ['checkout', 'begin_checkout'],
  ])('of type %s are a %s with their own items', (type, name) => {
    const { page, stop } = startOn(`
      <main data-homebody-page="${type}">
        <p data-homebody-item="a" data-homebody-quantity="2"></p><p data-homebody-item="b"></p>
        <ul data-homebody-list="more"><li data-homebody-item="c"></li></ul>
        <section data-homebody-slot="cart-picks" data-homebody-item="a"><p data-homebody-item="d"></p></section>
      </main>`);
    stop();
    expect(page.recorded()).toEqual([
      { name, input: { items: [{ item_id: 'a', quantity: '2' }, { item_id: 'b' }] } },
    ]);
  });

  it('of other types are neither', () => {
    const { page, stop } = startOn('<main data-homebody-page="home"></main>');
    stop();
    expect(page.recorded()).toEqual([]);
  });
});
