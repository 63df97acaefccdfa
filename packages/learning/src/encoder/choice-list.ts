import { type Sequences, encoderPlaces } from './encoder.ts';

/** In a place where no item is. */
export const noItem = 0xffffffff;

/** What the encoder learns from: an item somebody chose for the first time, and what they had acted on before. */
export interface ChoiceList {
  readonly count: number;
  readonly targets: Uint32Array;
  /** count × `encoderPlaces`: items acted on before, each once, latest first, then `noItem`. */
  readonly known: Uint32Array;
}

/**
 * The choices in people's sequences, oldest people first. An item that is among the latest already is no choice: coming back
 * needs no vector. Items without `own` are left out on both sides (promise P10).
 */
export const choiceList = ({ offsets, items }: Sequences, own: Uint8Array): ChoiceList => {
  const targets = new Uint32Array(items.length);
  const known = new Uint32Array(items.length * encoderPlaces).fill(noItem);
  let count = 0;
  for (let person = 0; person + 1 < offsets.length; person += 1) {
    let latest: number[] = [];
    for (let at = offsets[person]!; at < offsets[person + 1]!; at += 1) {
      const item = items[at]!;
      if (!own[item]) continue;
      const before = latest.indexOf(item);
      if (before < 0 && latest.length > 0) {
        targets[count] = item;
        known.set(latest, count * encoderPlaces);
        count += 1;
      }
      latest = [item, ...latest.filter((other) => other !== item)].slice(0, encoderPlaces);
    }
  }
  return { count, targets: targets.subarray(0, count), known: known.subarray(0, count * encoderPlaces) };
};
