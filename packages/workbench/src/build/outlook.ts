/** When the steps of a build began and how long they took, in seconds. */
export interface Timeline {
  /** Of the files that it read. */
  readonly bytes: number;
  readonly seconds: number;
  readonly steps: Readonly<Record<string, { readonly at: number; readonly seconds: number }>>;
}

/** What is left, in seconds; `undefined` where nothing is known to tell it from. */
export interface Outlook {
  readonly step: number | undefined;
  readonly build: number | undefined;
}

export interface Running {
  readonly step: string;
  readonly seconds: number;
  /** How much of the step is done, 0 to 1, where that is known. */
  readonly share: number | undefined;
}

/** Less of a step says too little about the rest of it. */
const leastShare = 0.02;

/** From how far the engine is, and from how long the last build took for how many bytes. Never from anything else. */
export const outlookOf = (
  { step, seconds, share }: Running,
  bytes: number,
  last: Timeline | undefined,
): Outlook => {
  const scale = last && last.bytes > 0 ? bytes / last.bytes : undefined;
  const before = last?.steps[step];
  const expected = before && scale !== undefined ? Math.max(0, before.seconds * scale - seconds) : undefined;
  const counted = share !== undefined && share >= leastShare ? (seconds / share) * (1 - share) : undefined;
  const left = counted ?? expected;
  if (!last || !before || scale === undefined || left === undefined) return { step: left, build: undefined };
  const after = Math.max(0, last.seconds - before.at - before.seconds) * scale;
  return { step: left, build: left + after };
};
