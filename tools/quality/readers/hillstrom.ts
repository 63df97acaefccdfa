import { join } from 'node:path';
import { csvFields } from './csv-fields.ts';
import { rowsOf, wrongLine } from './lines-of.ts';

/** One customer of Hillstrom's e-mail test. */
export interface Mailed {
  readonly mail: string;
  /** Dollars in the year before. */
  readonly before: number;
  readonly visit: number;
  readonly conversion: number;
  readonly spend: number;
}

const header =
  'recency,history_segment,history,mens,womens,zip_code,newbie,channel,segment,visit,conversion,spend';

export const readHillstrom = (folder: string): readonly Mailed[] => {
  const file = join(folder, 'hillstrom.csv.gz');
  return rowsOf(file, header).map((line, at) => {
    const cells = csvFields(line);
    const [before, visit, conversion, spend] = [2, 9, 10, 11].map((place) => Number(cells[place]));
    if (cells.length !== 12 || !Number.isFinite(spend))
      throw wrongLine(file, at + 2, line, '12 fields, the last of them a number');
    return {
      mail: cells[8]!,
      before: before!,
      visit: visit!,
      conversion: conversion!,
      spend: spend!,
    };
  });
};
