import { type PredictionFigure, type PredictionResult, isReached } from './prediction-benchmark.ts';

/** A data set's figures with their 95 % intervals: ✓ or ✖ where something has to be reached, · where a figure only informs. */
export const predictionText = ({ title, figures }: PredictionResult): string => {
  const widest = Math.max(...figures.map(({ method }) => method.length)) + 2;
  const longest = Math.max(...figures.map(({ figure }) => figure.length)) + 2;
  return [
    '',
    `${title}. 95 % intervals.`,
    ...figures.map((figure) =>
      [
        signOf(figure),
        figure.method.padEnd(widest),
        figure.figure.padEnd(longest),
        valueOf(figure),
        reachOf(figure),
      ]
        .join(' ')
        .trimEnd(),
    ),
  ].join('\n');
};

const signOf = (figure: PredictionFigure): string => {
  const reached = isReached(figure);
  return reached === undefined ? '·' : reached ? '✓' : '✖';
};

const valueOf = ({ value: { value, low, high } }: PredictionFigure): string =>
  low === high ? value.toFixed(4) : `${value.toFixed(4)} (${low.toFixed(4)}…${high.toFixed(4)})`;

const reachOf = ({ reach }: PredictionFigure): string => {
  if (!reach) return '';
  if ('above' in reach) return `the whole interval above ${reach.above}`;
  return 'atLeast' in reach ? `at least ${reach.atLeast}` : `at most ${reach.atMost}`;
};
