import type { Tried } from './build/fit-rate.ts';

const tumours =
  '0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 2 2 2 2 2 2 2 2 2 1 5 2 5 3 2 7 7 3 3 2 9 10 4 4 4 4 4 4 4 10 4 4 4 5 11 12 5 5 6 5 6 6 6 6 16 15 15 9';
const rodents =
  '20 20 20 20 20 20 20 19 19 19 19 18 18 17 20 20 20 20 19 19 18 18 25 24 23 20 20 20 20 20 20 10 49 19 46 27 17 49 47 20 20 13 48 50 20 20 20 20 20 20 20 48 19 19 19 22 46 49 20 20 23 19 22 20 20 20 52 46 47 24';
const numbers = (text: string): readonly number[] => text.split(' ').map(Number);

/** Rats with tumours in seventy earlier experiments (Tarone 1982; table 5.1 of Gelman et al., Bayesian Data Analysis, third edition). */
export const rats: readonly Tried[] = numbers(tumours).map((wins, at) => ({
  wins,
  tries: numbers(rodents)[at]!,
  people: 1,
}));
