import { linesOf, wrongLine } from './lines-of.ts';

export interface Shopper {
  /** Days of buying, oldest first, in epoch milliseconds, with what was spent on each. */
  readonly days: readonly { readonly at: number; readonly value: number }[];
}

/** The 1/10 sample of CDNOW: customer, number in the sample, date, pieces, dollars. */
export const readCdnow = (file: string): readonly Shopper[] => {
  const shoppers = new Map<string, Map<number, number>>();
  linesOf(file).forEach((line, row) => {
    const [id, , date = '', , dollars] = line.trim().split(/\s+/);
    if (id === undefined || !/^\d{8}$/.test(date) || !Number.isFinite(Number(dollars)))
      throw wrongLine(file, row + 1, line, 'customer, number, date YYYYMMDD, pieces, dollars');
    const at = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)));
    const days = shoppers.get(id) ?? new Map<number, number>();
    days.set(at, (days.get(at) ?? 0) + Number(dollars));
    shoppers.set(id, days);
  });
  return [...shoppers.values()].map((days) => ({
    days: [...days].map(([at, value]) => ({ at, value })).sort((a, b) => a.at - b.at),
  }));
};
