import { join } from 'node:path';
import { csvFields } from './csv-fields.ts';
import { rowsOf, wrongLine } from './lines-of.ts';

export interface RetailOrder {
  readonly invoice: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** In pounds. */
  readonly value: number;
  readonly lines: readonly { readonly code: string; readonly price: number; readonly quantity: number }[];
}

const columns = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

/** Real products; postage, fees and samples are not. */
const isProduct = /^\d{5}/;

/** The UCI Online Retail log by customer, each one's orders oldest first; without cancellations. */
export const readRetailOrders = (folder: string): readonly (readonly RetailOrder[])[] => {
  const file = join(folder, 'online_retail.csv.gz');
  const customers = new Map<
    string,
    Map<string, RetailOrder & { value: number; lines: RetailOrder['lines'][number][] }>
  >();
  rowsOf(file, columns).forEach((line, row) => {
    const [invoice, code, , quantity, at, price, customer, country] = csvFields(line);
    if (country === undefined) throw wrongLine(file, row + 2, line, `the fields ${columns}`);
    if (!(Number(quantity) > 0 && Number(price) > 0) || !customer || !isProduct.test(code!)) return;
    const orders = customers.get(customer) ?? new Map();
    customers.set(customer, orders);
    const order = orders.get(invoice!) ?? {
      invoice: invoice!,
      at: Date.parse(`${at!.replace(' ', 'T')}:00Z`),
      value: 0,
      lines: [],
    };
    orders.set(invoice!, order);
    order.value += Number(quantity) * Number(price);
    order.lines.push({ code: code!, price: Number(price), quantity: Number(quantity) });
  });
  return [...customers.values()].map((orders) => [...orders.values()].sort((a, b) => a.at - b.at));
};
