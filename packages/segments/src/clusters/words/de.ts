import type { ClusterWords } from './cluster-words.ts';

export const de: ClusterWords = {
  category: { more: (name) => `mag ${name}`, less: (name) => `sieht kaum nach ${name}` },
  habits: {
    views30: ['sieht sich viel an', 'sieht sich wenig an'],
    carts30: ['legt viel in den Warenkorb', 'legt wenig in den Warenkorb'],
    orders: ['bestellt oft', 'bestellt selten'],
    meanOrder: ['bestellt viel auf einmal', 'bestellt wenig auf einmal'],
    categories: ['sieht sich überall um', 'bleibt bei wenigen Kategorien'],
    bandViewed: ['sieht sich Teureres an', 'sieht sich Günstigeres an'],
  },
  usual: 'kauft ein wie die meisten',
};
