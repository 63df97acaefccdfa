import type { Past } from '@homebody/profile';
import { calibrated } from '../calibration/calibrated.ts';
import { contributionsOf } from '../network/contributions-of.ts';
import type { ChoiceForesight } from '../predictions.ts';
import { choosers } from './choosers.ts';
import { marginOf } from './margin-of.ts';

/** The likeliest option, how likely it is, and why; or why there is none. */
export type ChoicePrediction =
  | {
      readonly name: string;
      readonly words: string;
      /** The option's id. */
      readonly choice: string;
      /** 0 to 1, with its 95 % interval. */
      readonly probability: number;
      readonly low: number;
      readonly high: number;
      /** The strongest first, at most three; `effect` in log-odds against the other options. */
      readonly reasons: readonly {
        readonly feature: string;
        readonly words: string;
        readonly effect: number;
      }[];
    }
  | {
      readonly name: string;
      readonly words: string;
      readonly abstained: 'too-little-known' | 'too-uncertain';
    };

const fewestEvents = 3;
const widest = 0.4;
const mostReasons = 3;
const leastEffect = 0.02;

const chooserByName = new Map(choosers.map((chooser) => [chooser.name, chooser]));

/** Answers which of several a visitor will choose. `foresight` was checked when it was read. */
export const foreseeChoice = (
  { name, options, network, calibration }: ChoiceForesight,
  past: Past,
): ChoicePrediction => {
  const { words, features, rowsOf } = chooserByName.get(name)!;
  if (past.profile.events < fewestEvents) return { name, words, abstained: 'too-little-known' };
  const rows = rowsOf(past, options);
  const { best, margin } = marginOf(network, rows, options.length);
  const likelihood = calibrated(calibration, margin);
  if (likelihood.high - likelihood.low > widest) return { name, words, abstained: 'too-uncertain' };
  const width = features.length;
  const effects = contributionsOf(network, rows.slice(best * width, (best + 1) * width));
  const reasons = features
    .map((feature, at) => ({ feature: feature.name, words: feature.words, effect: effects[at]! }))
    .filter(({ effect }) => Math.abs(effect) >= leastEffect)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, mostReasons);
  return { name, words, choice: options[best]!.id, ...likelihood, reasons };
};
