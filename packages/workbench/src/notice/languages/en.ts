import type { NoticeTexts } from '../notice-texts.ts';

export const words: NoticeTexts = {
  lang: 'en',
  title: 'What is kept of you, where, and for how long',
  intro:
    'If you agree, {shop} keeps in your own browser what is listed here, and chooses there what it shows you. Nothing of it is sent to {shop} or to anybody else.',
  headings: {
    purposes: 'What for',
    events: 'What is noted when you do something',
    kept: 'What is kept, and where',
    leaves: 'What leaves your device',
    rights: 'What you can do',
    contact: 'Whom to ask',
  },
  columns: {
    what: 'What',
    fields: 'What is noted of it',
    days: 'Days until it is deleted',
    where: 'Where',
    bounds: 'At most',
  },
  purposes: {
    personalization: 'Choosing content and products for you.',
    advertising: 'Choosing promotions, offers and advertisements for you.',
    measurement: 'Sending counts of what worked, with noise that hides each single visitor.',
  },
  events: {
    page_view: 'You opened a page',
    view_item: 'You looked at an item',
    view_item_list: 'Items of a list were in view',
    select_item: 'You chose an item from a list',
    search: 'You searched; the words are never kept',
    add_to_cart: 'You put items in the cart',
    remove_from_cart: 'You took items out of the cart',
    view_cart: 'You looked at the cart',
    begin_checkout: 'You began to check out',
    purchase: 'You placed an order',
    user_engagement: 'How long you had an item in view',
  },
  kinds: {
    id: 'the shop’s name for a thing, at most 100 characters',
    label: 'the name of a category, brand or list, at most 100 characters',
    path: 'the page’s path, without anything behind a question mark',
    fingerprint: 'a short number made of it, from which it can’t be read',
    flag: 'yes or no',
    currency: 'a currency, such as EUR',
    price: 'an amount of money',
    quantity: 'how many',
    count: 'a number or a position',
    duration: 'a time, at most one hour',
    items: 'the items it was about, at most 50',
    'one-of': 'one of these words',
    own: 'what the shop’s own code makes of it: a number, yes or no, items, or a text of at most 200 characters that does not look personal',
  },
  kept: {
    choice: 'Your answer, and the state of your pause',
    receipts:
      'Your latest answers, and those that are still in effect: when, to what, and a hash of the text you saw',
    events: 'The events listed above',
    profile:
      'What older events have left: interests in categories, brands and prices, items, and counts of visits and orders',
    corrections: 'What you said of your interests yourself',
    training: 'The small model that was trained here, and how well it did',
    cluster: 'Which group of visitors that do alike you were last counted in',
    slots: 'Which places on the shop’s pages you have seen',
    epoch: 'The number of your answer that all of it was kept under',
    snapshot:
      'What the next page will show you, and why, which of the shop’s groups of visitors you are in, and what you are expected to do',
    unsaved: 'Events of a page that was left before they were kept',
  },
  leaves: {
    'static-files':
      'Requests for files that are the same for everybody. That you agreed can be told from them, and that training began; nothing else.',
    'shown-pictures':
      'Requests for the pictures of items that are shown to you, as with every picture on a page.',
    'followed-links': 'Your visit to a page when you follow a link to it.',
  },
  bounds: { days: '{days} days', most: '{most}', bytes: '{bytes} bytes' },
  own: 'Added by {shop}',
  rights:
    'On the page about your data you can see all of it, correct or remove an interest, pause, download everything, and erase everything. You can take your agreement back at any time; then all of it is erased.',
};
