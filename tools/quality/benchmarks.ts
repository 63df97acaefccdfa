import type { Benchmark } from './benchmark.ts';
import { diginetica } from './benchmarks/diginetica.ts';
import { movieLens } from './benchmarks/movielens.ts';
import { basketCompletion, nextBasket } from './benchmarks/online-retail.ts';
import { rsc15 } from './benchmarks/rsc15.ts';

/** Everything `npm run bench:quality -- --data DIR` measures. A data set is one file and one line. */
export const benchmarks: readonly Benchmark[] = [diginetica, rsc15, movieLens, basketCompletion, nextBasket];
