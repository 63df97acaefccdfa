import { rowsOf, wrongLine } from './lines-of.ts';

export interface TimedSession {
  readonly id: string;
  readonly items: readonly number[];
  /** Of its last click, in seconds. */
  readonly endedAt: number;
}

/** A log of clicks as session-rec keeps it: session, item and time, a click a line, the clicks of a session together. */
export const readTimedSessions = (file: string): readonly TimedSession[] => {
  const sessions: { id: string; items: number[]; endedAt: number }[] = [];
  rowsOf(file, 'SessionId\tItemId\tTime').forEach((line, at) => {
    const [id, item, time] = line.split('\t');
    if (!id || !/^\d+$/.test(item ?? '') || !(Number(time) > 0))
      throw wrongLine(file, at + 2, line, 'a session, an item number and a time');
    const last = sessions.at(-1);
    if (last?.id === id) {
      last.items.push(Number(item));
      last.endedAt = Number(time);
    } else sessions.push({ id, items: [Number(item)], endedAt: Number(time) });
  });
  return sessions;
};
