import { attempt } from '@homebody/core';

export type FormatPrice = (price: number, currency?: string) => string;

/** Formats prices in the document's language, keeping one formatter per currency (ISO 4217). */
export const createPriceFormat = ({ documentElement }: Document): FormatPrice => {
  const formats = new Map<string, (price: number) => string>();
  return (price, currency = '') => {
    if (!formats.has(currency)) formats.set(currency, formatOf(documentElement.lang, currency));
    return formats.get(currency)!(price);
  };
};

const formatOf = (language: string, currency: string): ((price: number) => string) =>
  attempt(
    () =>
      new Intl.NumberFormat(language || undefined, currency ? { style: 'currency', currency } : {}).format,
  ) ?? ((price) => `${price} ${currency}`); // an unknown language or currency
