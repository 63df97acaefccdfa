import type { ClusterWords } from './cluster-words.ts';

export const en: ClusterWords = {
  category: { more: (name) => `likes ${name}`, less: (name) => `hardly looks at ${name}` },
  habits: {
    views30: ['looks at much', 'looks at little'],
    carts30: ['puts much in the cart', 'puts little in the cart'],
    orders: ['orders often', 'orders seldom'],
    meanOrder: ['places large orders', 'places small orders'],
    categories: ['looks around widely', 'keeps to few categories'],
    bandViewed: ['looks at higher prices', 'looks at lower prices'],
  },
  usual: 'shops like most',
};
