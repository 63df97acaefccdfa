/** Who the demo shop says it is. */
export const shop = {
  name: 'Larkwell',
  claim: 'Good things for home, table and garden',
  currency: 'EUR',
  language: 'en',
} as const;

const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: shop.currency });

/** "€24.90" */
export const priceText = (price: number): string => euros.format(price);
