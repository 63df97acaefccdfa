import type { Instance } from './judge.ts';
import type { Training } from './model.ts';
import { type Sessions, sessionsBetween, timesLookedAt } from './sessions.ts';

export interface TrainingSplit {
  readonly fit: Training;
  readonly tune: readonly Instance[];
}

/**
 * The training sessions cut in time: the newest share becomes questions, for a model to choose its settings by before it learns from all
 * of them. Items that only the newest sessions have are left out of the questions.
 * `most` questions at most, evenly spread.
 */
export const splitTail = (training: Training, share: number, most = 20_000): TrainingSplit => {
  const { sessions, size } = training;
  if (!(share > 0 && share < 1)) throw new Error(`A tail of ${share}: expected more than 0 and less than 1.`);
  const cut = Math.floor(sessions.count * (1 - share));
  const fitted = sessionsBetween(sessions, 0, cut);
  const known = timesLookedAt(fitted, size);
  const tail = listsOf(sessionsBetween(sessions, cut, sessions.count)).map((session) =>
    session.filter((item) => known[item]! > 0),
  );
  const questions = everyPrefix(tail);
  const step = Math.max(1, Math.ceil(questions.length / most));
  return {
    fit: { ...training, sessions: fitted },
    tune: questions.filter((_, index) => index % step === 0),
  };
};

/** Every beginning of every session, asked for what came next: protocol S. */
export const everyPrefix = (sessions: readonly (readonly number[])[]): readonly Instance[] =>
  sessions.flatMap((session, cluster) =>
    session.slice(1).map((target, before) => ({
      session: session.slice(0, before + 1),
      targets: [target],
      cluster,
    })),
  );

export const listsOf = ({ count, offsets, items }: Sessions): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, session) =>
    Array.from(items.subarray(offsets[session], offsets[session + 1])),
  );
