import { type StoredEvent, dayMs, seededRandom } from '@homebody/core';
import {
  type LabelledRows,
  areaGained,
  areaUnderCurve,
  buildBuyers,
  buyingHistoryOf,
  calibrated,
  calibrationError,
  futureOf,
  logisticNetwork,
  logitsOf,
  networkOptions,
  trainCrossFitted,
} from '@homebody/predictions';
import { type Past, behaviourFeatures, behaviourRow, pastsAt } from '@homebody/profile';
import { bootstrapped } from '../bootstrapped.ts';
import { nodeTrain } from '../node-train.ts';
import type { PredictionBenchmark, PredictionFigure } from '../prediction-benchmark.ts';
import { type RetailOrder, readRetailOrders } from '../readers/retail-orders.ts';
import { spearman } from '../spearman.ts';

const days = 90;
const end = Date.UTC(2011, 11, 10);
/** Asked at the last moment of which 90 days are known; learned from moments of which they were known by then. */
const testAt = end - days * dayMs;
const calibrateAt = testAt - days * dayMs;
const trainAt = [30, 60, 90].map((earlier) => calibrateAt - earlier * dayMs);

const options = {
  ...networkOptions,
  members: 5,
  hidden: 4,
  epochs: 6,
  learningRate: 0.002,
  proximal: 0.02,
  ridge: 0.01,
};

/** A customer at a moment, and what they spent in the 90 days after. */
interface Asked {
  readonly past: Past;
  readonly spent: number;
}

const eventOf = ({ invoice, at, value, lines }: RetailOrder): StoredEvent => ({
  name: 'purchase',
  at,
  // As long as the log: what a shop knows of its orders does not expire as its visits do.
  expiresAt: at + 400 * dayMs,
  data: {
    transaction_id: invoice,
    value,
    items: lines.map(({ code, price, quantity }) => ({ item_id: code, price, quantity })),
  },
});

const askedAt = (customers: readonly (readonly RetailOrder[])[], now: number): readonly Asked[] =>
  customers.flatMap((orders) => {
    const event = orders.findLastIndex(({ at }) => at < now);
    if (event < 0) return [];
    const spent = orders
      .filter(({ at }) => at >= now && at < now + days * dayMs)
      .reduce((sum, { value }) => sum + value, 0);
    return pastsAt(orders.map(eventOf), [{ event, now }], () => undefined).map((past) => ({ past, spent }));
  });

const rowsOf = (asked: readonly Asked[], names: readonly string[]): LabelledRows => {
  const features = behaviourFeatures.filter(({ name }) => names.includes(name));
  return {
    features: features.map(({ name }) => name),
    count: asked.length,
    rows: Float32Array.from(asked.flatMap(({ past }) => [...behaviourRow(past, features)])),
    happened: Uint8Array.from(asked, ({ spent }) => Number(spent > 0)),
  };
};

const rfm = ['daysSincePurchase', 'orders', 'spent'];
const everything = behaviourFeatures.map(({ name }) => name);

export const retailFuture: PredictionBenchmark = {
  name: 'retail-future',
  title: `Online Retail, which customers buy again within ${days} days of 11 September 2011, and for how much`,
  folder: 'uci-online-retail',
  run: async (folder, tell) => {
    const customers = readRetailOrders(folder);
    const older = trainAt.flatMap((now) => askedAt(customers, now));
    const [newer, test] = [askedAt(customers, calibrateAt), askedAt(customers, testAt)];
    const known = [...older, ...newer];
    const { network, calibration: table } = await trainCrossFitted(
      rowsOf(known, everything),
      nodeTrain,
      options,
    );
    tell('retail-future: network');
    const yardstick = logisticNetwork(rowsOf(known, rfm), 1e-4);
    const scoresOf = (of: typeof network, asked: readonly Asked[], names: readonly string[]) =>
      logitsOf(of, rowsOf(asked, names).rows, asked.length);
    const { happened } = rowsOf(test, rfm);
    const logits = scoresOf(network, test, everything);
    const byRfm = scoresOf(yardstick, test, rfm);
    if (!table) throw new Error('retail-future: too few customers to calibrate on.');
    const probabilities = Array.from(logits, (logit) => calibrated(table, logit).probability);
    return [
      {
        method: 'network',
        figure: 'AUC of buying again',
        value: areaUnderCurve({ scores: logits, happened }),
      },
      {
        method: 'logistic on RFM',
        figure: 'AUC of buying again',
        value: areaUnderCurve({ scores: byRfm, happened }),
      },
      {
        method: 'network',
        figure: 'AUC over logistic on RFM',
        value: areaGained(happened, logits, byRfm),
        reach: { above: 0 },
      },
      {
        method: 'network',
        figure: 'calibration error',
        value: calibrationError(
          { probabilities, happened },
          { bins: 15, resamples: 200, random: seededRandom(1) },
        ),
        reach: { atMost: 0.03 },
      },
      ...spendFigures(test, byRfm, newer),
    ];
  },
};

/** What customers spend: BG/NBD and gamma-gamma, fitted to what is known, beside the RFM probability times what buyers spend by their own mean order. */
const spendFigures = (
  test: readonly Asked[],
  byRfm: Float32Array,
  newer: readonly Asked[],
): readonly PredictionFigure[] => {
  const { buyers, withheld } = buildBuyers(
    test.map(({ past: { profile, now } }) => ({
      ...buyingHistoryOf(profile, now)!,
      meanOrder: profile.spent / profile.orders,
    })),
  );
  if (!buyers) throw new Error(`retail-future: ${withheld}`);
  const futures = test.map(({ past: { profile, now } }) => futureOf(buyers, profile, now, days / 7)!);
  const value = futures.map((future) => future.value);
  const purchases = futures.map((future) => future.purchases);
  const happened = test.map((asked) => Number(asked.spent > 0));
  const meanOrderOf = ({ past: { profile } }: Asked): number => profile.spent / profile.orders;
  const returned = newer.filter(({ spent }) => spent > 0);
  const perOrder =
    returned.reduce((sum, { spent }) => sum + spent, 0) /
    returned.reduce((sum, asked) => sum + meanOrderOf(asked), 0);
  const simple = test.map((asked, at) => (perOrder * meanOrderOf(asked)) / (1 + Math.exp(-byRfm[at]!)));
  const spent = test.map((asked) => asked.spent);
  const rank = (told: readonly number[]) => (places: readonly number[]) =>
    spearman(
      places.map((place) => told[place]!),
      places.map((place) => spent[place]!),
    );
  const error = (told: readonly number[]) => (places: readonly number[]) =>
    places.reduce((sum, place) => sum + Math.abs(told[place]! - spent[place]!), 0) / places.length;
  const model = 'BG/NBD and gamma-gamma';
  return [
    {
      method: 'BG/NBD',
      figure: 'AUC of buying again',
      value: areaUnderCurve({ scores: purchases, happened }),
    },
    { method: 'BG/NBD', figure: 'AUC over logistic on RFM', value: areaGained(happened, purchases, byRfm) },
    { method: model, figure: 'rank correlation with spend', value: bootstrapped(test.length, rank(value)) },
    {
      method: 'logistic on RFM × mean order',
      figure: 'rank correlation with spend',
      value: bootstrapped(test.length, rank(simple)),
    },
    {
      method: model,
      figure: 'rank correlation over logistic on RFM',
      value: bootstrapped(test.length, (places) => rank(value)(places) - rank(simple)(places)),
      reach: { above: 0 },
    },
    {
      method: model,
      figure: 'mean absolute error of spend, £',
      value: bootstrapped(test.length, error(value)),
    },
    {
      method: 'logistic on RFM × mean order',
      figure: 'mean absolute error of spend, £',
      value: bootstrapped(test.length, error(simple)),
    },
    {
      method: model,
      figure: 'error less than logistic on RFM by, £',
      value: bootstrapped(test.length, (places) => error(simple)(places) - error(value)(places)),
      reach: { above: 0 },
    },
  ];
};
