import type { ReasonWords } from '../reason-words.ts';

/** With "Sie", and so that the gender of what is named does not matter. */
export const words: ReasonWords = {
  lang: 'de',
  'viewed-together': 'Weil Sie sich {because} angesehen haben',
  'similar-to': 'Sie haben {because} angesehen; das hier ist ähnlich',
  'your-category': 'Weil Sie sich {category} angesehen haben',
  'your-brand': 'Weil Sie sich Artikel von {brand} angesehen haben',
  'seen-before': 'Das haben Sie sich schon einmal angesehen',
  'bought-before': 'Das haben Sie schon einmal gekauft',
  'bought-together': 'Wird oft zusammen mit {because} gekauft',
  'goes-with-cart': 'Wird oft zusammen mit {because} aus Ihrem Warenkorb gekauft',
  'better-than': 'Eine Stufe über {because}',
  'due-again': 'Sie haben das zuletzt am {since} gekauft',
  'new-in-category': 'Neu in {category}',
  new: 'Neu in diesem Shop',
  pinned: 'Von diesem Shop empfohlen',
  trending: 'Gerade im Trend',
  popular: 'Beliebt in diesem Shop',
};
