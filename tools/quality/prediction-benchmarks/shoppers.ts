import { join } from 'node:path';
import { seededRandom } from '@homebody/core';
import { areaGained, areaUnderCurve, calibrationError, networkOptions } from '@homebody/predictions';
import { crossValidated, crossValidatedLogistic } from '../cross-validate.ts';
import type { PredictionBenchmark, PredictionFigure } from '../prediction-benchmark.ts';
import { linesOf } from '../readers/lines-of.ts';
import { type ColumnUse, tableRows } from '../table-rows.ts';

const header =
  'Administrative,Administrative_Duration,Informational,Informational_Duration,ProductRelated,ProductRelated_Duration,BounceRates,ExitRates,PageValues,SpecialDay,Month,OperatingSystems,Browser,Region,TrafficType,VisitorType,Weekend,Revenue'.split(
    ',',
  );
const pages = ['Administrative', 'Informational', 'ProductRelated'] as const;
const rates = ['BounceRates', 'ExitRates', 'SpecialDay'] as const;
const categories = [
  'Month',
  'OperatingSystems',
  'Browser',
  'Region',
  'TrafficType',
  'VisitorType',
  'Weekend',
] as const;
const as =
  (how: 'number' | 'log' | 'present' | 'category') =>
  (column: string): ColumnUse => ({ column, as: how });

/** As the columns are: what logistic regression is usually given. */
const plain: readonly ColumnUse[] = [
  ...pages.flatMap((kind) => [kind, `${kind}_Duration`]).map(as('number')),
  ...rates.map(as('number')),
  ...categories.map(as('category')),
];
const perPage = (kind: string): ColumnUse => ({
  name: `${kind} per page (log)`,
  of: (cell) => Math.log1p(Math.max(0, Number(cell(`${kind}_Duration`))) / Math.max(1, Number(cell(kind)))),
});
/** On the scales that the product's own features have; without browser, system and region, which say next to nothing of buying. */
const scaled: readonly ColumnUse[] = [
  ...pages.flatMap((kind) => [kind, `${kind}_Duration`]).map(as('log')),
  ...pages.map(perPage),
  ...pages.map(as('present')),
  ...rates.map(as('number')),
  { name: 'BounceRates (log)', of: (cell) => Math.log(0.001 + Number(cell('BounceRates'))) },
  { name: 'ExitRates (log)', of: (cell) => Math.log(0.001 + Number(cell('ExitRates'))) },
  ...['Month', 'TrafficType', 'VisitorType', 'Weekend'].map(as('category')),
];
const pageValues = {
  plain: [as('number')('PageValues')],
  scaled: [as('log')('PageValues'), as('present')('PageValues')],
};

const options = {
  ...networkOptions,
  members: 4,
  hidden: 12,
  epochs: 16,
  batch: 128,
  learningRate: 0.008,
  proximal: 0.0003,
  ridge: 0.002,
};

export const shoppers: PredictionBenchmark = {
  name: 'shoppers',
  title:
    'UCI Online Shoppers, whether a visit ends in a purchase; five folds, each asked of what learned from the others',
  folder: 'uci-online-shoppers',
  run: async (folder, tell) => {
    const [first, ...lines] = linesOf(join(folder, 'online_shoppers_intention.csv.gz'));
    if (first !== header.join(','))
      throw new Error(`${folder}: its first line is "${first}", expected "${header.join(',')}".`);
    const cells = lines.map((line) => line.split(','));
    const rowsOf = (uses: readonly ColumnUse[]) =>
      tableRows(header, cells, uses, (cell) => cell('Revenue') === 'TRUE');
    const figures: PredictionFigure[] = [];
    for (const [what, withValues, reach] of [
      ['with PageValues', true, 0.93],
      ['without PageValues', false, 0.784],
    ] as const) {
      const labelled = rowsOf([...scaled, ...(withValues ? pageValues.scaled : [])]);
      const { happened } = labelled;
      const yardstick = await crossValidatedLogistic(
        rowsOf([...plain, ...(withValues ? pageValues.plain : [])]),
        1e-4,
      );
      const begun = await crossValidatedLogistic(labelled, options.ridge);
      const { logits, probabilities } = await crossValidated(labelled, options);
      tell(`shoppers: ${what}`);
      const area = (scores: Float32Array) => areaUnderCurve({ scores, happened });
      figures.push(
        { method: `network, ${what}`, figure: 'AUC', value: area(logits), reach: { atLeast: reach } },
        { method: `logistic regression, ${what}`, figure: 'AUC', value: area(yardstick) },
        {
          method: `logistic regression on the network’s features, ${what}`,
          figure: 'AUC',
          value: area(begun),
        },
        {
          method: `network, ${what}`,
          figure: 'AUC over logistic regression',
          value: areaGained(happened, logits, yardstick),
        },
        {
          method: `network, ${what}`,
          figure: 'calibration error',
          value: calibrationError(
            { probabilities, happened },
            { bins: 15, resamples: 200, random: seededRandom(1) },
          ),
          reach: { atMost: 0.03 },
        },
      );
    }
    return figures;
  },
};
