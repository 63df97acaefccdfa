import type { ClusterWords } from './cluster-words.ts';

export const es: ClusterWords = {
  category: { more: (name) => `le gusta ${name}`, less: (name) => `apenas mira ${name}` },
  habits: {
    views30: ['mira muchos artículos', 'mira pocos artículos'],
    carts30: ['pone mucho en la carrito', 'pone poco en la carrito'],
    orders: ['pide a menudo', 'pide pocas veces'],
    meanOrder: ['hace pedidos grandes', 'hace pedidos pequeños'],
    categories: ['mira de todo un poco', 'se queda en pocas categorías'],
    bandViewed: ['mira precios más altos', 'mira precios más bajos'],
  },
  usual: 'compra como la mayoría',
};
