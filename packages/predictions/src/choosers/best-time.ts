import { hourMs } from '@homebody/core';
import type { Chooser } from './chooser.ts';

const hours = 24;
const hourOf = (at: number): number => ((Math.floor(at / hourMs) % hours) + hours) % hours;
/** Hours between two times of day, at most twelve. */
const apart = (one: number, other: number): number => {
  const gap = Math.abs(one - other);
  return Math.min(gap, hours - gap);
};

/** When somebody will be there next: the best time for a message is just before. Hours are UTC's, in the build as on the device. */
export const bestTime: Chooser = {
  name: 'bestTime',
  words: 'the hour (UTC) at which they will come next time',
  features: [
    { name: 'popularity', words: 'share of everybody’s visits' },
    { name: 'same', words: 'share of their visits in this hour' },
    { name: 'near', words: 'share of their visits within an hour of it' },
    { name: 'around', words: 'share of their visits within three hours of it' },
    { name: 'fromLast', words: 'hours between it and their latest visit' },
  ],
  rowsOf: ({ visits, now }, options) => {
    const own = visits.map(({ from }) => hourOf(from));
    const count = Math.max(1, own.length);
    const within = (hour: number, far: number): number =>
      own.filter((each) => apart(each, hour) <= far).length / count;
    const last = own.at(-1) ?? hourOf(now);
    return Float32Array.from(
      options.flatMap(({ id, share }) => {
        const hour = Number(id);
        return [Math.log(share), within(hour, 0), within(hour, 1), within(hour, 3), apart(hour, last)];
      }),
    );
  },
  chosen: ({ next }) => (next ? String(hourOf(next.at)) : undefined),
};
