import type { BehaviourFeature } from './behaviour-feature.ts';
import { behaviourFeatures } from './behaviour-features.ts';
import type { Past } from './past.ts';

/** The numbers that a network is asked with: each feature on its own scale, in the order of the given features. */
export const behaviourRow = (
  past: Past,
  features: readonly BehaviourFeature[] = behaviourFeatures,
): Float32Array =>
  Float32Array.from(features, ({ scale, of }) => {
    const value = of(past);
    return scale === 'log' ? Math.log1p(value) : value;
  });
