import { normalQuantile } from '../statistics/normal-quantile.ts';
import { narrowestAt, widening } from './intervals/always-valid.ts';

export interface Planned {
  /** α of the interval that will be shown. */
  readonly alpha?: number;
  /** How likely the effect is to be found, if it is there. */
  readonly power?: number;
  /** Whether results will be looked at before the end. */
  readonly looks?: 'once' | 'always';
}

/** How many standard errors the interval takes, and how many more the chance to find the effect. */
const deviatesOf = ({ alpha = 0.05, power = 0.8, looks = 'always' }: Planned) => ({
  interval: looks === 'once' ? normalQuantile(1 - alpha / 2) : widening(narrowestAt(alpha), alpha),
  power: normalQuantile(power),
});

/**
 * People of each variant, of two of equal size, before a share that rises from `share` to `share + effect` is found. Looking once, it is the usual formula
 * (Fleiss, Levin & Paik, "Statistical methods for rates and proportions", 2003, chapter 4); looking always, the interval is the confidence
 * sequence's at its narrowest, and the effect is found by then or before.
 *
 * @example neededPeople({ share: 0.5, effect: 0.25, power: 0.9, looks: 'once' }) // 77, as R's power.prop.test(p1 = .5, p2 = .75, power = .9)
 */
export const neededPeople = ({
  share,
  effect,
  ...planned
}: Planned & { readonly share: number; readonly effect: number }): number => {
  const variant = share + effect;
  const middle = (share + variant) / 2;
  const { interval, power } = deviatesOf(planned);
  const spread =
    interval * Math.sqrt(2 * middle * (1 - middle)) +
    power * Math.sqrt(share * (1 - share) + variant * (1 - variant));
  return Math.ceil((spread / effect) ** 2);
};

/**
 * The smallest difference of means that so many people of each variant can show, in the unit of `deviation`, the standard deviation between
 * people. For a share s, that is √(s (1 − s)).
 */
export const leastEffect = ({
  people,
  deviation,
  ...planned
}: Planned & { readonly people: number; readonly deviation: number }): number => {
  const { interval, power } = deviatesOf(planned);
  return (interval + power) * deviation * Math.sqrt(2 / people);
};
