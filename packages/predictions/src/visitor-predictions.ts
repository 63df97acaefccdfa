import { dayMs } from '@homebody/core';
import type { Past } from '@homebody/profile';
import { futureOf } from './buyers/future-of.ts';
import { foreseeChoice } from './choosers/foresee-choice.ts';
import { foresee } from './foresee.ts';
import type { Predictions } from './predictions.ts';
import { predictors } from './predictors/predictors.ts';

/** What speaks for a prediction, or against it. */
export interface VisitorReason {
  /** Name of what is known of the visitor, as "cartNow". */
  readonly feature: string;
  /** The same in English, to go on with ": 3". */
  readonly words: string;
  /** In the unit that the words say, to three digits; absent where it is about an option. */
  readonly value?: number;
  /** In log-odds: above 0 it speaks for, below against. */
  readonly effect: number;
}

interface About {
  /** As in the guide: "purchase7". */
  readonly name: string;
  /** Epoch milliseconds from which on the answer is void: the visit is over, or the days that it is about. */
  readonly until: number;
}

/** How likely something is, with its 95 % interval. All 0 to 1. */
interface Likely {
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  /** The strongest first, at most three. */
  readonly reasons: readonly VisitorReason[];
}

/** One answer about the visitor, an estimate, or why there is none. */
export type VisitorPrediction =
  /** Whether something will happen. */
  | (About & Likely)
  /** Which of several they will choose: "Lamps", or for a time of day its hour, UTC. */
  | (About & Likely & { readonly choice: string })
  /** What to expect of somebody who has bought before, within 13 weeks. */
  | (About & {
      readonly name: 'buyer';
      /** That they have not left for good, 0 to 1. */
      readonly alive: number;
      /** Purchases. */
      readonly orders: number;
      /** What these are worth together, in the shop's currency. */
      readonly value: number;
    })
  | (About & { readonly abstained: 'not-now' | 'too-little-known' | 'too-uncertain' });

/** What of a buyer's future a rule can ask about: names of numbers in `figuresIn`. */
export const buyerFigures = ['buyerAlive', 'buyerOrders', 'buyerValue'] as const;

/** In weeks. */
const quarter = 13;
const weekMs = 7 * dayMs;

/** All that a pack can say of one visitor at one moment, briefly. `past` is of the events as told (`asTold`). */
export const predictionsOf = (
  { foresights, choices, buyers }: Predictions,
  past: Past,
): readonly VisitorPrediction[] => {
  const future = buyers && futureOf(buyers, past.profile, past.now, quarter);
  const until = past.now + quarter * weekMs;
  return [
    ...foresights.map((foresight) =>
      brief(
        foresee(foresight, past),
        past.now + predictors.find(({ name }) => name === foresight.name)!.lasts,
      ),
    ),
    ...choices.map((choice) => brief(foreseeChoice(choice, past), until)),
    ...(future
      ? [
          {
            name: 'buyer' as const,
            until,
            alive: short(future.alive),
            orders: short(future.purchases),
            value: short(future.value),
          },
        ]
      : []),
  ];
};

/** The numbers that rules about predictions are held against, by name. */
export const figuresIn = (predictions: readonly VisitorPrediction[]): ReadonlyMap<string, number> =>
  new Map(
    predictions.flatMap((one): (readonly [string, number])[] =>
      'probability' in one && !('choice' in one)
        ? [[one.name, one.probability]]
        : 'alive' in one
          ? [
              ['buyerAlive', one.alive],
              ['buyerOrders', one.orders],
              ['buyerValue', one.value],
            ]
          : [],
    ),
  );

/** Three digits are more than is known. */
const short = (value: number): number => Number(value.toPrecision(3));

/** Without the words that the name stands for, and with short numbers: it has to fit into the snapshot. */
const brief = (
  told: ReturnType<typeof foresee> | ReturnType<typeof foreseeChoice>,
  until: number,
): VisitorPrediction => ({
  ...(JSON.parse(
    JSON.stringify({ ...told, words: undefined }, (_, value: unknown) =>
      typeof value === 'number' ? short(value) : value,
    ),
  ) as VisitorPrediction),
  until,
});
