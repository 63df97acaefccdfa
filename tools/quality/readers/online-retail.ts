import { join } from 'node:path';
import { csvFields } from './csv-fields.ts';
import { rowsOf, wrongLine } from './lines-of.ts';

export interface Basket {
  readonly customer: string;
  /** As the file has it, which sorts by time: `2011-11-09 08:26`. */
  readonly at: string;
  /** Distinct stock codes, in the order of the invoice. */
  readonly codes: readonly string[];
}

export interface Invoices {
  /** Oldest first. */
  readonly baskets: readonly Basket[];
  readonly titleOf: ReadonlyMap<string, string>;
}

const columns = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

/** Real products sold to a known customer; postage, fees, samples and cancellations are not. */
const isProduct = /^\d{5}/;

/** The UCI Online Retail log, an invoice a basket. */
export const readOnlineRetail = (folder: string): Invoices => {
  const file = join(folder, 'online_retail.csv.gz');
  const baskets = new Map<string, { customer: string; at: string; codes: Set<string> }>();
  const titleOf = new Map<string, string>();
  rowsOf(file, columns).forEach((line, row) => {
    const [invoice, code, title, quantity, at, price, customer, country] = csvFields(line);
    if (country === undefined) throw wrongLine(file, row + 2, line, `the fields ${columns}`);
    if (!(Number(quantity) > 0 && Number(price) > 0) || !customer || !isProduct.test(code!)) return;
    const basket = baskets.get(invoice!) ?? { customer, at: at!, codes: new Set<string>() };
    basket.codes.add(code!);
    baskets.set(invoice!, basket);
    if (title) titleOf.set(code!, title);
  });
  return {
    baskets: [...baskets.values()]
      .map((basket) => ({ ...basket, codes: [...basket.codes] }))
      .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    titleOf,
  };
};
