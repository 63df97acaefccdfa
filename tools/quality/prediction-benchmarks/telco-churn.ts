import { join } from 'node:path';
import { seededRandom } from '@homebody/core';
import { areaGained, areaUnderCurve, calibrationError, networkOptions } from '@homebody/predictions';
import { crossValidated, crossValidatedLogistic } from '../cross-validate.ts';
import type { PredictionBenchmark } from '../prediction-benchmark.ts';
import { linesOf } from '../readers/lines-of.ts';
import { type ColumnUse, tableRows } from '../table-rows.ts';

const as =
  (how: 'number' | 'log' | 'present' | 'category') =>
  (column: string): ColumnUse => ({ column, as: how });
const numbers = ['tenure', 'MonthlyCharges', 'TotalCharges'];
/** Without gender, SeniorCitizen, Partner and Dependents: nobody may be judged by them (P7), and the product refuses them. */
const categories = (
  'PhoneService,MultipleLines,InternetService,OnlineSecurity,OnlineBackup,DeviceProtection,TechSupport,StreamingTV,' +
  'StreamingMovies,Contract,PaperlessBilling,PaymentMethod'
).split(',');
const services = [
  'OnlineSecurity',
  'OnlineBackup',
  'DeviceProtection',
  'TechSupport',
  'StreamingTV',
  'StreamingMovies',
];

type Cell = (column: string) => string;
const isMonthly = (cell: Cell): boolean => cell('Contract') === 'Month-to-month';
const isFibre = (cell: Cell): boolean => cell('InternetService') === 'Fiber optic';

const plain: readonly ColumnUse[] = [...numbers.map(as('number')), ...categories.map(as('category'))];
const uses: readonly ColumnUse[] = [
  ...plain,
  ...numbers.map(as('log')),
  // New customers, and those who may leave any month, are what every account of this data set begins with.
  { name: 'first month', of: (cell) => Number(Number(cell('tenure')) <= 1) },
  { name: 'first months', of: (cell) => Number(Number(cell('tenure')) <= 6) },
  { name: 'services', of: (cell) => services.filter((service) => cell(service) === 'Yes').length },
  { name: 'monthly and fibre', of: (cell) => Number(isMonthly(cell) && isFibre(cell)) },
  { name: 'tenure if monthly', of: (cell) => (isMonthly(cell) ? Math.log1p(Number(cell('tenure'))) : 0) },
  { name: 'tenure if fibre', of: (cell) => (isFibre(cell) ? Math.log1p(Number(cell('tenure'))) : 0) },
];

const options = {
  ...networkOptions,
  members: 8,
  hidden: 4,
  epochs: 6,
  learningRate: 0.002,
  proximal: 0.02,
  ridge: 0.001,
};

export const telcoChurn: PredictionBenchmark = {
  name: 'telco-churn',
  title:
    'Telco customers (made up by IBM), who leaves; five folds, each asked of what learned from the others',
  folder: 'telco-churn',
  run: async (folder, tell) => {
    const [first = '', ...lines] = linesOf(join(folder, 'Telco-Customer-Churn.csv.gz'));
    const header = first.split(',');
    if (!header.includes('tenure') || !header.includes('Churn'))
      throw new Error(`${folder}: its first line is "${first}", expected columns tenure and Churn.`);
    const cells = lines.map((line) => line.split(','));
    const rowsOf = (columns: readonly ColumnUse[]) =>
      tableRows(header, cells, columns, (cell) => cell('Churn') === 'Yes');
    const labelled = rowsOf(uses);
    const { happened } = labelled;
    const yardstick = await crossValidatedLogistic(rowsOf(plain), 1e-4);
    const begun = await crossValidatedLogistic(labelled, options.ridge);
    const { logits, probabilities } = await crossValidated(labelled, options);
    tell('telco-churn: network');
    return [
      {
        method: 'network',
        figure: 'AUC',
        value: areaUnderCurve({ scores: logits, happened }),
        reach: { atLeast: 0.849 },
      },
      {
        method: 'logistic regression',
        figure: 'AUC',
        value: areaUnderCurve({ scores: yardstick, happened }),
      },
      {
        method: 'logistic regression on the network’s features',
        figure: 'AUC',
        value: areaUnderCurve({ scores: begun, happened }),
      },
      {
        method: 'network',
        figure: 'AUC over logistic regression',
        value: areaGained(happened, logits, yardstick),
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
    ];
  },
};
