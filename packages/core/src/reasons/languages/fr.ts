import type { ReasonWords } from '../reason-words.ts';

/** With "vous", and so that the gender of what is named does not matter. */
export const words: ReasonWords = {
  lang: 'fr',
  'viewed-together': 'Parce que vous avez regardé {because}',
  'similar-to': 'Vous avez regardé {because} ; cet article y ressemble',
  'your-category': 'Parce que vous avez regardé {category}',
  'your-brand': 'Parce que vous avez regardé des articles de {brand}',
  'seen-before': 'Vous avez déjà regardé cet article',
  'bought-before': 'Vous avez déjà acheté cet article',
  'bought-together': 'Souvent acheté avec {because}',
  'goes-with-cart': 'Souvent acheté avec {because}, qui est dans votre panier',
  'better-than': 'Un cran au-dessus de {because}',
  'due-again': 'Vous avez acheté cet article pour la dernière fois le {since}',
  'new-in-category': 'Nouveau dans {category}',
  new: 'Nouveau dans cette boutique',
  pinned: 'Recommandé par cette boutique',
  trending: 'Tendance en ce moment',
  popular: 'Apprécié dans cette boutique',
};
