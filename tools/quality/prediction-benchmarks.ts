import type { PredictionBenchmark } from './prediction-benchmark.ts';
import { cdnow } from './prediction-benchmarks/cdnow.ts';
import { retailDemand } from './prediction-benchmarks/retail-demand.ts';
import { retailFuture } from './prediction-benchmarks/retail-future.ts';
import { shoppers } from './prediction-benchmarks/shoppers.ts';
import { telcoChurn } from './prediction-benchmarks/telco-churn.ts';

/** Everything that foresees what people do, on real data. A data set is one file and one line. */
export const predictionBenchmarks: readonly PredictionBenchmark[] = [
  cdnow,
  shoppers,
  telcoChurn,
  retailFuture,
  retailDemand,
];
