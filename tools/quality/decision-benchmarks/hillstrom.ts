import {
  type PairedSums,
  adjustedMeans,
  effectOf,
  fixed,
  holm,
  intervalOf,
  meanOf,
} from '@homebody/decisions';
import type { Measured } from '@homebody/predictions';
import type { DecisionBenchmark } from '../decision-benchmark.ts';
import { type PredictionFigure, exactly } from '../prediction-benchmark.ts';
import { type Mailed, readHillstrom } from '../readers/hillstrom.ts';

const control = 'No E-Mail';
const mails = ['Mens E-Mail', 'Womens E-Mail'];
const figures = ['visit', 'conversion', 'spend'] as const;

/** Sums as a query would take them, in one pass. */
const sumsOf = (people: readonly Mailed[], figure: (typeof figures)[number]): PairedSums => {
  const sums = { people: 0, sum: 0, squares: 0, otherSum: 0, otherSquares: 0, products: 0 };
  for (const { [figure]: value, before } of people) {
    sums.people += 1;
    sums.sum += value;
    sums.squares += value ** 2;
    sums.otherSum += before;
    sums.otherSquares += before ** 2;
    sums.products += value * before;
  }
  return sums;
};

/** The same effect computed directly, in two passes over the people, as a textbook has it. */
const directly = (a: readonly number[], b: readonly number[]): Measured => {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const squaredError = (values: readonly number[]): number => {
    const middle = mean(values);
    return values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (values.length - 1) / values.length;
  };
  const value = mean(b) - mean(a);
  const half = 1.959963984540054 * Math.sqrt(squaredError(a) + squaredError(b));
  return { value, low: value - half, high: value + half };
};

export const hillstrom: DecisionBenchmark = {
  name: 'hillstrom-email',
  title: 'Hillstrom’s e-mail test, 64,000 customers, two mails against none: what each changes per customer',
  folder: 'hillstrom-email',
  run: (folder) => {
    const people = readHillstrom(folder);
    const of = (mail: string): readonly Mailed[] => people.filter((person) => person.mail === mail);
    const looking = fixed();
    const asked = figures.flatMap((figure) => mails.map((mail) => ({ figure, mail })));
    const found = asked.map(({ figure, mail }) => {
      const [a, b] = [control, mail].map((one) => sumsOf(of(one), figure));
      const effect = effectOf(meanOf(a!), meanOf(b!));
      const { estimates, removed } = adjustedMeans([a!, b!]);
      const adjusted = effectOf(estimates[0]!, estimates[1]!);
      return {
        figure,
        mail,
        pValue: looking.pValue(effect),
        effect: { value: effect.value, ...intervalOf(effect, looking) },
        adjusted: { value: adjusted.value, ...intervalOf(adjusted, looking) },
        removed,
        direct: directly(
          of(control).map((person) => person[figure]),
          of(mail).map((person) => person[figure]),
        ),
      };
    });
    const pValues = holm(found.map(({ pValue }) => pValue));
    return found.flatMap(
      ({ figure, mail, effect, adjusted, removed, direct }, at): readonly PredictionFigure[] => [
        { method: mail, figure, value: effect },
        {
          method: mail,
          figure: `${figure}: off the direct computation by at most`,
          value: exactly(
            Math.max(
              ...(['value', 'low', 'high'] as const).map((key) => Math.abs(effect[key] - direct[key])),
            ),
          ),
          reach: { atMost: 1e-9 },
        },
        {
          method: mail,
          figure: `${figure}: p, for all six questions together (Holm)`,
          value: exactly(pValues[at]!),
        },
        { method: mail, figure: `${figure}, freed of spending before`, value: adjusted },
        { method: mail, figure: `${figure}: variance taken away by that`, value: exactly(removed) },
      ],
    );
  },
};
