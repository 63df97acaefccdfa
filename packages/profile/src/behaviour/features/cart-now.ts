import type { BehaviourFeature } from '../behaviour-feature.ts';

export const cartNow: BehaviourFeature = {
  name: 'cartNow',
  words: 'items in the cart',
  scale: 'log',
  of: ({ inCart }) => inCart.size,
};
