import type { ClusterWords } from './cluster-words.ts';

export const fr: ClusterWords = {
  category: { more: (name) => `aime ${name}`, less: (name) => `regarde à peine ${name}` },
  habits: {
    views30: ['regarde beaucoup d’articles', 'regarde peu d’articles'],
    carts30: ['met beaucoup d’articles au panier', 'met peu d’articles au panier'],
    orders: ['commande souvent', 'commande rarement'],
    meanOrder: ['passe de grosses commandes', 'passe de petites commandes'],
    categories: ['regarde un peu partout', 's’en tient à peu de catégories'],
    bandViewed: ['regarde des prix plus élevés', 'regarde des prix plus bas'],
  },
  usual: 'achète comme la plupart',
};
