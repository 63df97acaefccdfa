import { join } from 'node:path';
import { linesOf, rowsOf, wrongLine } from './lines-of.ts';

/** What one store sold of one brand of orange juice in one week. */
export interface JuiceSales {
  readonly brand: string;
  readonly units: number;
  readonly price: number;
  readonly isAdvertised: boolean;
}

/** Three brands, without stores and weeks. */
export const readOj = (folder: string): readonly JuiceSales[] => {
  const file = join(folder, 'oj.csv.gz');
  return rowsOf(file, 'sales,price,brand,feat').map((line, at) => {
    const [units, price, brand, advertised] = line.split(',');
    if (!(Number(units) > 0 && Number(price) > 0) || !brand)
      throw wrongLine(file, at + 2, line, 'sales and a price above 0, and a brand');
    return { brand, units: Number(units), price: Number(price), isAdvertised: advertised === '1' };
  });
};

export interface StoreSales {
  readonly store: string;
  /** 1 to 11. */
  readonly brand: number;
  readonly week: number;
  readonly units: number;
  /** Of each of the eleven brands in that store and week, per ounce. */
  readonly prices: readonly number[];
  /** Whether there was a coupon in the store, and how much of the brand was advertised, 0 to 1. */
  readonly deal: number;
  readonly advertised: number;
}

/** Eleven brands in 83 stores, week by week. */
export const readStores = (folder: string): readonly StoreSales[] => {
  const file = join(folder, 'orangeJuice_yx.csv.gz');
  const [header = '', ...lines] = linesOf(file);
  const wanted = 'store,brand,week,logmove,constant,price1,';
  if (!header.startsWith(wanted))
    throw new Error(`${file}: its first line is "${header.slice(0, 80)}", expected "${wanted}…".`);
  return lines.map((line, at) => {
    const [store, ...cells] = line.split(',');
    const [brand, week, logUnits, , ...rest] = cells.map(Number);
    const [prices, deal, advertised] = [rest.slice(0, 11), rest[11], rest[12]];
    if (!Number.isFinite(advertised) || !prices.every((price) => price > 0))
      throw wrongLine(file, at + 2, line, 'eleven prices above 0, then deal and feat');
    return {
      store: store!,
      brand: brand!,
      week: week!,
      units: Math.exp(logUnits!),
      prices,
      deal: deal!,
      advertised: advertised!,
    };
  });
};
