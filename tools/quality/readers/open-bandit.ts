import { join } from 'node:path';
import { linesOf, wrongLine } from './lines-of.ts';

/** One impression of ZOZOTOWN's shop window. */
export interface Impression {
  readonly item: number;
  /** 1 to 3, from the left. */
  readonly position: number;
  readonly clicked: boolean;
  readonly propensity: number;
}

/** The impressions that one policy chose in one campaign, in the order of time. */
export const readOpenBandit = (
  folder: string,
  policy: 'random' | 'bts',
  campaign: 'men' | 'women',
): readonly Impression[] => {
  const file = join(folder, `${policy}_${campaign}.csv.gz`);
  const [header = '', ...lines] = linesOf(file);
  const wanted = ',timestamp,item_id,position,click,propensity_score,';
  if (!header.startsWith(wanted))
    throw new Error(`${file}: its first line is "${header.slice(0, 80)}", expected "${wanted}…".`);
  return lines.map((line, at) => {
    const [, , item, position, click, propensity] = line.split(',').map(Number);
    if (!(propensity! > 0 && propensity! <= 1) || !Number.isInteger(item) || !Number.isInteger(position))
      throw wrongLine(file, at + 2, line, 'an item, a position and a propensity between 0 and 1');
    return { item: item!, position: position!, clicked: click === 1, propensity: propensity! };
  });
};
