import type { Estimate } from '../estimate.ts';
import { liftOf } from '../effect-of.ts';
import { alwaysValid } from '../intervals/always-valid.ts';
import { intervalOf } from '../intervals/looking.ts';
import { sampleRatio } from '../sample-ratio.ts';
import type { Verdict } from './verdict.ts';

/** The normal approximation behind all intervals needs this many of each variant, and of those whom the figure is about (who bought, for a share of buyers). */
export const leastPeople = 100;
export const leastEvents = 25;
/** A lift is a share of the control's figure, so that must be known to about a tenth of itself. */
const leastCertainty = 5;

export interface Asked {
  /** What is compared, as a sentence has it: "the share of people who buy". More of it is better. */
  readonly figure: string;
  readonly control: Measurement;
  readonly variant: Measurement;
  /** Shares of visitors that were dealt to the control and the variant. */
  readonly weights: readonly [number, number];
  /** In both together, as planned before the start. */
  readonly planned: number;
  readonly alpha?: number;
}

export interface Measurement {
  readonly name: string;
  readonly estimate: Estimate;
  /** People whose figure is not 0. */
  readonly events: number;
}

/**
 * What may be said of an experiment at any time: the interval is always valid, so it doesn't matter how often one asks. A broken split and too few
 * people come before any figure; "no difference" is only said once as many came as were planned.
 */
export const verdictOf = ({ figure, control, variant, weights, planned, alpha = 0.05 }: Asked): Verdict => {
  const [a, b] = [control.estimate, variant.estimate];
  if (sampleRatio([a.people, b.people], weights)?.isBroken)
    return {
      kind: 'broken',
      words:
        `${count(a.people)} people were counted with ${control.name} and ${count(b.people)} with ${variant.name}, which is not how they were dealt. ` +
        'Something loses people of one of them, so nothing can be said.',
    };
  const people = a.people + b.people;
  const isTooEarly =
    Math.min(a.people, b.people) < leastPeople ||
    Math.min(control.events, variant.events) < leastEvents ||
    !(a.value > leastCertainty * Math.sqrt(a.variance));
  if (isTooEarly)
    return {
      kind: 'too-early',
      words: `Too early to say anything: ${count(people)} people so far, of ${count(planned)} planned.`,
    };
  const lift = liftOf(a, b);
  const interval = intervalOf(lift, alwaysValid({ planned, alpha }));
  const range = `${percent(interval.low)} to ${percent(interval.high)}`;
  const sure = `${100 * (1 - alpha)} %`;
  if (interval.low > 0 || interval.high < 0) {
    const isBetter = interval.low > 0;
    return {
      kind: isBetter ? 'better' : 'worse',
      words: `${variant.name} is ${isBetter ? 'better' : 'worse'} than ${control.name}: it changes ${figure} by ${percent(lift.value)} (${sure} interval: ${range}). This holds however often one looks.`,
    };
  }
  if (people < planned)
    return {
      kind: 'undecided',
      words: `Not decided yet: ${variant.name} changes ${figure} by something between ${range} (${sure} interval), which may be nothing. ${count(planned - people)} more people are planned.`,
    };
  return {
    kind: 'no-difference',
    words: `No difference was found with as many people as planned. ${variant.name} may change ${figure} by ${range} (${sure} interval); anything beyond is ruled out.`,
  };
};

const count = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`;
