import type { ReasonWords } from '../reason-words.ts';

export const words: ReasonWords = {
  lang: 'en',
  'viewed-together': 'Because you looked at {because}',
  'similar-to': 'Similar to {because}, which you looked at',
  'your-category': 'Because you looked at {category}',
  'your-brand': 'Because you looked at things by {brand}',
  'seen-before': 'You looked at this before',
  'bought-before': 'You bought this before',
  'bought-together': 'Often bought with {because}',
  'goes-with-cart': 'Often bought with {because}, which is in your cart',
  'better-than': 'A step up from {because}',
  'due-again': 'You last bought this on {since}',
  'new-in-category': 'New in {category}',
  new: 'New in this shop',
  pinned: 'Recommended by this shop',
  trending: 'Trending now',
  popular: 'Popular in this shop',
};
