import type { Interval } from '@homebody/recommenders';
import type { Benchmark, BenchmarkData } from './benchmark.ts';
import { clusteredMean } from './clustered-mean.ts';
import { type Judged, judge } from './judge.ts';
import type { Method } from './model.ts';
import { withPeakMemory } from './peak-memory.ts';

/** A metric of one method, in the metric's own unit, with 95 % intervals over clusters. */
export interface MetricResult {
  readonly name: string;
  readonly value: Interval;
  /** Question by question, this method's less the yardstick's. The yardstick itself has none. */
  readonly overYardstick?: Interval;
}

export interface MethodResult {
  readonly name: string;
  readonly needsEverybodysSessions: boolean;
  readonly metrics: readonly MetricResult[];
  readonly coverage: number;
  /** In Brotli; absent where the method is not something that a pack holds. */
  readonly packBytes?: number;
  readonly millisecondsPerRanking: number;
  readonly fitSeconds: number;
  /** Of the whole process while it learned, the data set included. */
  readonly fitPeakBytes: number;
}

export interface BenchmarkResult {
  readonly name: string;
  readonly title: string;
  readonly yardstick: string;
  readonly items: number;
  readonly sessions: number;
  readonly questions: number;
  readonly clusters: number;
  readonly methods: readonly MethodResult[];
}

/** Fits every method to the training sessions and asks all of them the same. `tell` hears of each as it is done. */
export const runBenchmark = async (
  { name, title, protocol, methods, yardstick }: Benchmark,
  { training, test }: BenchmarkData,
  tell: (line: string) => void,
): Promise<BenchmarkResult> => {
  // The yardstick first, because everything is compared with it.
  const ordered = [...methods].sort((a, b) => Number(b.name === yardstick) - Number(a.name === yardstick));
  if (ordered[0]?.name !== yardstick)
    throw new Error(`${name}: no method is called "${yardstick}", which is to be its yardstick.`);
  const results = new Map<string, MethodResult>();
  let standard: Judged | undefined;
  for (const method of ordered) {
    const { result: model, peakBytes, seconds } = await fitted(method, training);
    const judged = judge(model, test, training.size, protocol);
    standard ??= judged;
    const compared = judged === standard ? undefined : standard;
    const packBytes = model.packBytes?.();
    results.set(method.name, {
      name: method.name,
      needsEverybodysSessions: method.needsEverybodysSessions ?? false,
      metrics: protocol.metrics.map(({ name, scale }, at) => {
        const values = judged.values[at]!.map((value) => value * scale);
        const others = compared?.values[at];
        const clusterOf = (index: number): number => test[index]!.cluster;
        return {
          name,
          value: clusteredMean(values, clusterOf),
          ...(others && {
            overYardstick: clusteredMean(
              values.map((value, index) => value - others[index]! * scale),
              clusterOf,
            ),
          }),
        };
      }),
      coverage: judged.coverage,
      ...(packBytes !== undefined && { packBytes }),
      millisecondsPerRanking: judged.milliseconds,
      fitSeconds: seconds,
      fitPeakBytes: peakBytes,
    });
    tell(`${name}: ${method.name}`);
  }
  return {
    name,
    title,
    yardstick,
    items: training.size,
    sessions: training.sessions.count,
    questions: test.length,
    clusters: new Set(test.map(({ cluster }) => cluster)).size,
    methods: methods.map((method) => results.get(method.name)!),
  };
};

const fitted = async (method: Method, training: BenchmarkData['training']) => {
  const start = performance.now();
  const measured = await withPeakMemory(() => method.fit(training));
  return { ...measured, seconds: (performance.now() - start) / 1000 };
};
