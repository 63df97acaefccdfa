import type { Effect } from './effect.ts';
import type { Estimate } from './estimate.ts';

/** By how much a variant's figure is above the control's, in the figure's own unit. */
export const effectOf = (control: Estimate, variant: Estimate): Effect => ({
  value: variant.value - control.value,
  standardError: Math.sqrt(control.variance + variant.variance),
  people: control.people + variant.people,
});

/**
 * The same as a share of the control's figure, which must be above 0: 0.1 is ten per cent more. Its standard error is that of the linearised
 * quotient (delta method), good while the control's figure is several standard errors above 0.
 */
export const liftOf = (control: Estimate, variant: Estimate): Effect => {
  const quotient = variant.value / control.value;
  return {
    value: quotient - 1,
    standardError: Math.sqrt(variant.variance + quotient ** 2 * control.variance) / Math.abs(control.value),
    people: control.people + variant.people,
  };
};
