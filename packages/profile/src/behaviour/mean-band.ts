import type { PastAct } from './past.ts';

/** Mean price band of some acts; `undefined` where none is known. */
export const meanBand = (acts: readonly PastAct[]): number | undefined => {
  let [sum, count] = [0, 0];
  for (const { band } of acts) {
    if (band === undefined) continue;
    sum += band;
    count += 1;
  }
  return count ? sum / count : undefined;
};
