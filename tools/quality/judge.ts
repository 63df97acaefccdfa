import type { Metric } from './metrics.ts';
import type { Model } from './model.ts';

/** One question asked of every model alike. */
export interface Instance {
  readonly session: readonly number[];
  readonly earlier?: readonly (readonly number[])[];
  /** The right answers: one item, or everything in a basket. −1 is an item nobody saw in training, always a miss. */
  readonly targets: readonly number[];
  /** Instances of one session, visitor or basket stand or fall together; this says which. Ascending. */
  readonly cluster: number;
}

export interface Protocol {
  /** Places that are looked at. */
  readonly top: number;
  /** Whether what the session already has may be the answer; where not, it is taken out of every list. */
  readonly repeats: boolean;
  readonly metrics: readonly Metric[];
}

export interface Judged {
  /** By metric: one value for each instance, the mean over its targets. */
  readonly values: readonly Float64Array[];
  /** Share of all items that were shown to anybody. */
  readonly coverage: number;
  /** Milliseconds for a ranking, on average. */
  readonly milliseconds: number;
}

/** Asks a model every instance. Every item can be an answer: nothing is sampled. */
export const judge = (
  model: Model,
  instances: readonly Instance[],
  size: number,
  { top, repeats, metrics }: Protocol,
): Judged => {
  const values = metrics.map(() => new Float64Array(instances.length));
  const shown = new Uint8Array(size);
  const start = performance.now();
  instances.forEach(({ session, targets, earlier = [] }, index) => {
    const list = repeats
      ? model.rank(session, top, earlier).slice(0, top)
      : without(new Set(session), (most) => model.rank(session, most, earlier), top);
    for (const item of list) shown[item] = 1;
    for (const target of targets) {
      const place = list.indexOf(target) + 1;
      if (place === 0) continue;
      metrics.forEach(({ of }, metric) => (values[metric]![index]! += of(place) / targets.length));
    }
  });
  const milliseconds = (performance.now() - start) / Math.max(1, instances.length);
  return { values, coverage: shown.reduce((sum, one) => sum + one, 0) / size, milliseconds };
};

const without = (
  seen: ReadonlySet<number>,
  rank: (most: number) => readonly number[],
  top: number,
): readonly number[] =>
  rank(top + seen.size)
    .filter((item) => !seen.has(item))
    .slice(0, top);
