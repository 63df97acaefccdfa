import type { ConfiguredSlot } from '@homebody/workbench';

/** What the shop's pages ask for, and what its merchant would rather not see side by side. */
export const slots: readonly ConfiguredSlot[] = [
  {
    slot: 'home-picks',
    strategy: 'picked-for-you',
    limit: 8,
    title: {
      en: 'Picked for you',
      de: 'Für Sie ausgesucht',
      fr: 'Choisi pour vous',
      es: 'Elegido para usted',
    },
  },
  { slot: 'new-for-you', strategy: 'new-for-you', limit: 8, rules: [{ atMost: { count: 3, per: 'brand' } }] },
  { slot: 'item-similar', strategy: 'similar', limit: 4 },
  {
    slot: 'goes-with',
    strategy: 'bought-together',
    limit: 4,
    rules: [{ atMost: { count: 2, per: 'brand' } }],
  },
  {
    slot: 'cart-picks',
    strategy: 'complete-the-cart',
    limit: 4,
    rules: [{ price: { to: 80 } }, { diversity: { atLeast: 2, per: 'category' } }],
  },
  { slot: 'similar', strategy: 'similar', limit: 8 },
  { slot: 'recently-viewed', strategy: 'recently-viewed', limit: 8 },
  { slot: 'trending', strategy: 'trending', limit: 8 },
  { slot: 'popular', strategy: 'popular', limit: 8 },
];
