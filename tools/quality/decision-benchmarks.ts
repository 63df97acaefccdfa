import type { DecisionBenchmark } from './decision-benchmark.ts';
import { banditDevices } from './decision-benchmarks/bandit-devices.ts';
import { hillstrom } from './decision-benchmarks/hillstrom.ts';
import { oj } from './decision-benchmarks/oj.ts';
import { openBandit } from './decision-benchmarks/open-bandit.ts';
import { pacedDevices } from './decision-benchmarks/paced-devices.ts';
import { peeking } from './decision-benchmarks/peeking.ts';

/** Everything that is decided, measured. A data set or a simulation is one file and one line. */
export const decisionBenchmarks: readonly DecisionBenchmark[] = [
  peeking,
  banditDevices,
  openBandit,
  hillstrom,
  oj,
  pacedDevices,
];
