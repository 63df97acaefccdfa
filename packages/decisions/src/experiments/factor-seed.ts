/**
 * The seed of one factor of a multivariate experiment: every factor deals visitors by itself, so that all combinations occur and no factor
 * depends on another.
 */
export const factorSeed = (experiment: string, factor: string): string => `${experiment}:${factor}`;
