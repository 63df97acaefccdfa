import type { Advice } from './data-quality.ts';

/** What a share that is missing of a field costs, and what to do about it. */
export const logAdvice: Advice = {
  row: {
    valid: (missing) =>
      `${missing} of the rows can't be used: the summary says why, and the file of bad rows has all of them.`,
    unique: (missing) =>
      `${missing} of the rows are exact duplicates, which are left out: look for a tag that fires twice, or files that overlap.`,
  },
  time: {
    consistent: (missing) =>
      `${missing} of the times tell the day alone: nothing is known of what was looked at together on it. Export the moment.`,
    fresh: (missing) =>
      `Nothing happened on ${missing} of the last 30 days: give the newest log, and build every night.`,
  },
  event: {
    complete: (missing) => `${missing} of the rows have no event's name and are no use: map event.`,
  },
  price: {
    complete: (missing) =>
      `${missing} of the purchases have no price: what people spend is not known of them. Export price, per piece.`,
    valid: (missing) =>
      `${missing} of the prices are no number: export them with a point and without a currency.`,
    consistent: (missing) =>
      `${missing} of the items have prices that differ tenfold: are cents and whole amounts, or currencies, mixed? Map currency and say the rates.`,
  },
  quantity: {
    complete: (missing) =>
      `${missing} of the purchases say no quantity, and count as one piece: export quantity.`,
  },
  transaction: {
    complete: (missing) =>
      `${missing} of the purchases have no order's number: what is bought in one moment is taken for one order. Export transaction_id.`,
    consistent: (missing) =>
      `${missing} of the orders are of several people: is the order's number given twice, or the user's changed?`,
  },
  dwell: {
    complete: (missing) =>
      `${missing} of the looks do not say how long they were: a glance counts as much as a minute. Export engagement_time_msec.`,
    valid: (missing) => `${missing} of these are no whole number: export milliseconds.`,
  },
  channel: {
    complete: (missing) =>
      `${missing} of the people came from nobody knows where: what is popular by channel is not learned from them. Export source and medium.`,
    valid: (missing) =>
      `${missing} of the sources and mediums are in no channel: use Google Analytics' names of mediums (cpc, email, organic …).`,
  },
  name: {
    consistent: (missing) =>
      `${missing} of the items have several names; the commonest is taken. Give a catalogue.`,
  },
  category: {
    complete: (missing) =>
      `${missing} of the items have no category in the log, and there is no catalogue: similar items are found by their names alone. Give a catalogue, or export item_category.`,
    consistent: (missing) =>
      `${missing} of the items have several categories; the commonest is taken. Give a catalogue.`,
  },
  brand: {
    complete: (missing) =>
      `${missing} of the items have no brand, and there is no catalogue: export item_brand.`,
    consistent: (missing) => `${missing} of the items have several brands; the commonest is taken.`,
  },
  currency: {
    valid: (missing) =>
      `${missing} of the currencies have no rate, and their rows are not used: add them to clean.rates.`,
  },
  item: {
    fresh: (missing) =>
      `${missing} of what happened in the newest 30 days is about items that the catalogue does not have: export it anew, with what was sold lately.`,
  },
};

export const catalogueAdvice: Advice = {
  id: {
    valid: (missing) =>
      `${missing} of the rows have no id of their own and are left out: give each item one.`,
  },
  name: {
    unique: (missing) =>
      `${missing} of the items share their name with another: if they are sizes or colours of one thing, say so in family.`,
  },
  description: {
    complete: (missing) =>
      `${missing} of the items have no description: new ones among them are found by name and category alone. Add description.`,
  },
  category: {
    complete: (missing) =>
      `${missing} of the items have no category: similar items are found by text alone, and nobody's taste in categories is known by them. Add item_category.`,
    consistent: (missing) =>
      `${missing} of the items are in a category that is also spelled otherwise, which makes it two: spell it one way.`,
  },
  brand: {
    complete: (missing) =>
      `${missing} of the items have no brand: nobody's taste in brands is known by them. Add item_brand.`,
    consistent: (missing) =>
      `${missing} of the items have a brand that is also spelled otherwise: spell it one way.`,
  },
  price: {
    complete: (missing) =>
      `${missing} of the items have no price: rules about prices pass them by, and nobody's price range is known by them. Add price.`,
    valid: (missing) => `${missing} of the prices can't be read: write them as 12.90.`,
    fresh: (missing) =>
      `${missing} of the items that were bought lately cost less than half or more than double of what the catalogue says: export it anew, or map currency.`,
  },
  url: {
    complete: (missing) => `${missing} of the items have no address to link to: add link.`,
    unique: (missing) => `${missing} of the items share their address with another: are they one item?`,
  },
  image: {
    complete: (missing) => `${missing} of the items have no picture to show: add image_link.`,
  },
  in_stock: {
    complete: (missing) =>
      `${missing} of the items do not say whether they are in stock, and are shown as if they were: add availability.`,
    valid: (missing) => `${missing} of these can't be read: write "in stock" or "out of stock".`,
  },
  added: {
    complete: (missing) =>
      `${missing} of the items do not say since when there are any: a new one is not known for new. Add the date as added.`,
    valid: (missing) => `${missing} of the dates can't be read: write 2026-01-31.`,
  },
};
