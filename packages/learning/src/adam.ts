/**
 * Adam (Kingma & Ba 2015, algorithm 1 in the form at the end of its section 2, which folds both bias
 * corrections into the step size). The paper's β₁ and β₂; ε is 1e-7, since 1e-8 is lost in 32 bits.
 */
export const adam = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;

/** αₜ = α · √(1 − β₂ᵗ) / (1 − β₁ᵗ), with t from 1. */
export const adamStepSize = (learningRate: number, step: number): number =>
  (learningRate * Math.sqrt(1 - adam.beta2 ** step)) / (1 - adam.beta1 ** step);
