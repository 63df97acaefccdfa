import { channels } from '@homebody/core';
import type { Profile } from '@homebody/profile';
import type { Visit } from '../visit.ts';
import type { World } from '../world.ts';
import { monthAt } from './rows.ts';
import { landingRow, monthRow } from './section.ts';

/**
 * What a visit's channel, season and landing category add to the popularity of each category's items, by category code.
 * `undefined` where the pack says nothing of it.
 */
export const liftsFor = (
  { catalogue, context }: World,
  session: Profile['session'],
  now: number,
): Float32Array | undefined => {
  if (!context) return undefined;
  const { categories, lifts, offsets, rest, scale } = context;
  const sum = new Float32Array(catalogue.categories.length);
  const add = (row: number, weight: number): void => {
    const other = rest[row];
    if (other === undefined) return;
    for (let code = 0; code < sum.length; code += 1) sum[code]! += other * weight * scale;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1)
      sum[categories[at]!]! += (lifts[at]! - other) * weight * scale;
  };
  // Between the middles of two months the season passes from one to the other.
  const month = monthAt(now) + 11.5;
  const passed = month % 1;
  add(monthRow + (Math.floor(month) % 12), 1 - passed);
  add(monthRow + (Math.floor(month + 1) % 12), passed);
  if (session?.channel) add(channels.indexOf(session.channel), 1);
  const landing = session?.landing === undefined ? undefined : catalogue.indexOf(session.landing);
  if (landing !== undefined) add(landingRow + catalogue.category[landing]!, 1);
  return sum;
};

/** How popular an item is, or items like it are, in visits like this one, from 0 up; 0 where nothing is known. */
export const popularityFor = ({
  world: { catalogue, popularity },
  lifts,
}: Pick<Visit, 'world' | 'lifts'>): ((item: number) => number) => {
  const all = popularity?.popularity;
  const composed = popularity?.composed;
  return (item) => {
    const known = all?.[item] || composed?.[item] || 0;
    return known && Math.max(0, known + (lifts?.[catalogue.category[item]!] ?? 0));
  };
};
