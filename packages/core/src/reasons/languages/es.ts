import type { ReasonWords } from '../reason-words.ts';

/** With "usted", and so that the gender of what is named does not matter. */
export const words: ReasonWords = {
  lang: 'es',
  'viewed-together': 'Porque ha mirado {because}',
  'similar-to': 'Ha mirado {because}; este artículo se le parece',
  'your-category': 'Porque ha mirado {category}',
  'your-brand': 'Porque ha mirado artículos de {brand}',
  'seen-before': 'Ya ha mirado este artículo',
  'bought-before': 'Ya ha comprado este artículo',
  'bought-together': 'Se compra a menudo con {because}',
  'goes-with-cart': 'Se compra a menudo con {because}, que está en su carrito',
  'better-than': 'Un paso por encima de {because}',
  'due-again': 'Compró este artículo por última vez el {since}',
  'new-in-category': 'Nuevo en {category}',
  new: 'Nuevo en esta tienda',
  pinned: 'Recomendado por esta tienda',
  trending: 'Tendencia en este momento',
  popular: 'Popular en esta tienda',
};
