// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestPage } from './page.fixture.ts';
import { purchases } from './purchases.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const recordedOn = (html: string) => {
  const page = createTestPage(html);
  const opened = page.open();
  const stop = purchases(opened);
  stop();
  opened.close();
  return page.recorded();
};

describe('purchases', () => {
  it('come as JSON in one attribute', () => {
    const order = {
      transaction_id: 'T-17',
      value: 204,
      currency: 'EUR',
      items: [{ item_id: 'a', quantity: 1 }],
    };
    expect(recordedOn(`<p data-homebody-purchase='${JSON.stringify(order)}'></p>`)).toEqual([
      { name: 'purchase', input: order },
    ]);
  });

  it('come from the marks of a thanks page', () => {
    expect(
      recordedOn(`
        <main data-homebody-page="thanks" data-homebody-transaction="T-17" data-homebody-value="204"
          data-homebody-currency="EUR">
          <p data-homebody-item="a" data-homebody-price="102" data-homebody-quantity="2"></p>
          <ul data-homebody-list="more"><li data-homebody-item="c"></li></ul>
        </main>`),
    ).toEqual([
      {
        name: 'purchase',
        input: {
          transaction_id: 'T-17',
          value: '204',
          currency: 'EUR',
          items: [{ item_id: 'a', price: '102', quantity: '2' }],
        },
      },
    ]);
  });

  it.each([
    '<main data-homebody-page="thanks"><p data-homebody-item="a"></p></main>',
    '<p data-homebody-purchase="{"></p>',
    '<p data-homebody-purchase="null"></p>',
    '<p data-homebody-purchase="[]"></p>',
    '<p data-homebody-purchase></p>',
    '<main data-homebody-page="cart" data-homebody-transaction="T-17"><p data-homebody-item="a"></p></main>',
  ])('are not made up from %j', (html) => {
    expect(recordedOn(html)).toEqual([]);
  });
});
