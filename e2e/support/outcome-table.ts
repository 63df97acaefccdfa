import type { End } from './ways-out-of-a-worker.ts';

/** `unused` is for code that was watched at its work instead of being tried. */
export type Outcome = 'reached' | 'held' | 'absent' | 'unused';

/** What became of every channel that was tried. What arrived counts, whatever the one who tried it was told. */
export const outcomesOf = (
  ends: Readonly<Record<string, End>>,
  reached: ReadonlySet<string>,
): Readonly<Record<string, Outcome>> =>
  Object.fromEntries(
    Object.entries(ends).map(([name, end]) => [
      name,
      reached.has(name) ? 'reached' : end === 'absent' ? 'absent' : 'held',
    ]),
  );

export const reachedIn = (outcomes: Readonly<Record<string, Outcome>>): readonly string[] =>
  Object.keys(outcomes)
    .filter((name) => outcomes[name] === 'reached')
    .sort();

/** Channels down, places across, as plain text. */
export const outcomeTable = (places: Readonly<Record<string, Readonly<Record<string, Outcome>>>>): string => {
  const channels = [...new Set(Object.values(places).flatMap((outcomes) => Object.keys(outcomes)))].sort();
  const width = Math.max(...channels.map((name) => name.length));
  const names = Object.keys(places);
  const rows = channels.map((channel) => [channel, ...names.map((name) => places[name]?.[channel] ?? '-')]);
  const count = ['reached', ...names.map((name) => countReached(places[name] ?? {}))];
  return [['channel', ...names], ...rows, count]
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(at === 0 ? width : Math.max(8, names[at - 1]?.length ?? 0)))
        .join('  '),
    )
    .join('\n');
};

const countReached = (outcomes: Readonly<Record<string, Outcome>>): string => {
  const there = Object.values(outcomes).filter((outcome) => outcome !== 'absent');
  return `${reachedIn(outcomes).length} of ${there.length}`;
};
