import { normalQuantile } from '../../statistics/normal-quantile.ts';
import { normalTail } from '../../statistics/normal-tail.ts';
import type { Effect } from '../effect.ts';
import type { Looking } from './looking.ts';

/** The usual normal interval and test: right for who looks once, at a time that was set before anybody came. Whoever looks again finds effects that aren't there. */
export const fixed = ({ alpha = 0.05 }: { readonly alpha?: number } = {}): Looking => {
  const z = normalQuantile(1 - alpha / 2);
  return {
    halfWidth: ({ standardError }: Effect) => z * standardError,
    pValue: ({ value, standardError }: Effect) =>
      standardError > 0 ? Math.min(1, 2 * normalTail(Math.abs(value) / standardError)) : 1,
  };
};
