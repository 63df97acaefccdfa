import {
  type Demand,
  type Sales,
  demandGiven,
  demandOf,
  expectedSales,
  poolElasticities,
} from '@homebody/decisions';
import type { Measured } from '@homebody/predictions';
import { clusteredMean } from '../clustered-mean.ts';
import type { DecisionBenchmark } from '../decision-benchmark.ts';
import { type PredictionFigure, exactly } from '../prediction-benchmark.ts';
import { type StoreSales, readOj, readStores } from '../readers/oj.ts';

/** Taddy, Business Data Science, 2019, ch. 2: log sales by log price, brand, advertising and all that they do together; the sums of its printed coefficients. */
const published: Readonly<Record<string, readonly [plain: number, advertised: number]>> = {
  dominicks: [-2.77415, -3.2447],
  'minute.maid': [-1.99122, -3.57099],
  tropicana: [-2.03836, -3.49505],
};
/** Half of the last digit of each of four printed coefficients. */
const tolerance = 0.00002;

const brandFigures = (folder: string): readonly PredictionFigure[] => {
  const rows = readOj(folder);
  return Object.entries(published).flatMap(([brand, wanted]) =>
    wanted.flatMap((value, advertised): readonly PredictionFigure[] => {
      const sold = rows.filter((row) => row.brand === brand && Number(row.isAdvertised) === advertised);
      const demand = demandOf(sold.map(({ units, price }) => ({ units, price, others: [] })));
      if (!demand) throw new Error(`${folder}: the price of ${brand} never moved.`);
      const { value: found, standardError } = demand.elasticity;
      const half = 1.959964 * standardError;
      const method = `${brand}${advertised ? ', advertised' : ''}`;
      return [
        { method, figure: 'elasticity', value: { value: found, low: found - half, high: found + half } },
        {
          method,
          figure: `elasticity: off the published ${value} by`,
          value: exactly(Math.abs(found - value)),
          reach: { atMost: tolerance },
        },
      ];
    }),
  );
};

const salesOf = ({ units, brand, prices, deal, advertised }: StoreSales): Sales => {
  const others = prices.filter((_, at) => at !== brand - 1);
  const competing = others.reduce((sum, price) => sum + Math.log(price), 0) / others.length;
  return { units, price: prices[brand - 1]!, others: [deal, advertised, competing] };
};

const grouped = <Key, Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

/** What each way expects of every brand in every store in the weeks after: squared errors of log units, in the order of weeks. */
const heldOut = (rows: readonly StoreSales[], from: number, knownWeeks: number, askedWeeks: number) => {
  const isKnown = ({ week }: StoreSales): boolean => week >= from && week < from + knownWeeks;
  const asked = rows
    .filter(({ week }) => week >= from + knownWeeks && week < from + knownWeeks + askedWeeks)
    .sort((a, b) => a.week - b.week);
  const known = grouped(rows.filter(isKnown), ({ store, brand }) => `${brand}:${store}`);
  const items = [...known].map(([key, sold]) => ({ key, brand: sold[0]!.brand, sold: sold.map(salesOf) }));
  const ways = {
    alone: new Map<string, Demand>(),
    pooled: new Map<string, Demand>(),
    category: new Map<string, Demand>(),
  };
  for (const group of grouped(items, ({ brand }) => brand).values()) {
    const alone = group.map(({ sold }) => demandOf(sold));
    const pooled = poolElasticities(alone.map((demand) => demand?.elasticity));
    group.forEach(({ key, sold }, at) => {
      const [own, leaning, common] = [
        alone[at],
        pooled && demandGiven(sold, pooled.items[at]!),
        pooled && demandGiven(sold, pooled.category),
      ];
      // Every way answers the same questions.
      if (!own || !leaning || !common) return;
      ways.alone.set(key, own);
      ways.pooled.set(key, leaning);
      ways.category.set(key, common);
    });
  }
  const questions = asked.filter(({ store, brand }) => ways.alone.has(`${brand}:${store}`));
  const errors = (way: ReadonlyMap<string, Demand>): readonly number[] =>
    questions.map((row) => {
      const demand = way.get(`${row.brand}:${row.store}`)!;
      return (Math.log(row.units) - expectedSales(demand, salesOf(row))) ** 2;
    });
  return {
    weeks: questions.map(({ week }) => week),
    alone: errors(ways.alone),
    pooled: errors(ways.pooled),
    category: errors(ways.category),
  };
};

export const oj: DecisionBenchmark = {
  name: 'oj-dominicks',
  title:
    'Orange juice at Dominick’s: own-price elasticities of three brands, and sales of 11 brands in 83 stores in weeks that were not learned from (squared error of log units)',
  folder: 'oj-dominicks',
  run: (folder, tell) => {
    const brands = brandFigures(folder);
    tell('oj-dominicks: brands');
    const rows = readStores(folder);
    const first = rows.reduce((least, { week }) => Math.min(least, week), Infinity);
    return [
      ...brands,
      ...[13, 26, 52].flatMap((knownWeeks): readonly PredictionFigure[] => {
        const { weeks, ...ways } = heldOut(rows, first, knownWeeks, 26);
        tell(`oj-dominicks: ${knownWeeks} weeks`);
        const method = `after ${knownWeeks} weeks, of the next 26`;
        // Stores share their weeks' advertisements, so that weeks and not rows are independent.
        const over = (values: readonly number[]): Measured => {
          const { mean, low, high } = clusteredMean(values, (at) => weeks[at]!);
          return { value: mean, low, high };
        };
        return [
          { method, figure: 'each store’s brand by itself', value: over(ways.alone) },
          { method, figure: 'partially pooled, store’s brand to brand', value: over(ways.pooled) },
          { method, figure: 'one elasticity per brand', value: over(ways.category) },
          {
            method,
            figure: 'less error by partial pooling',
            value: over(ways.alone.map((error, at) => error - ways.pooled[at]!)),
            reach: { above: 0 },
          },
        ];
      }),
    ];
  },
};
