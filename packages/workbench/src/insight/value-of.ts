import { type QueryEngine, numberIn } from '../engine/query-engine.ts';

/** What people spent; where neither log nor catalogue has prices, how many things they bought. */
export type ValueOf = 'value' | 'units';

export const valueOf = async (engine: QueryEngine): Promise<ValueOf> => {
  const [row] = await engine.rows('select sum(value) as value from customers');
  return numberIn(row, 'value') > 0 ? 'value' : 'units';
};

/** Steps of a twentieth of a natural logarithm, which is five hundredths of the amount. */
export const stepSql = (amount: string): string =>
  `cast(floor(20 * ln(case when ${amount} > 0.01 then ${amount} else 0.01 end)) as integer)`;
