import { zoneOffsets } from './zone-offsets.ts';

/** No shop's log is older: 1995-01-01. */
const earliestMs = 788_918_400_000;

/** SQL: what clocks in a zone show at `at_ms`, as milliseconds since they showed 1970. `until`: no later moment is asked for. */
export const localSql = (zone: string, at: string, until: number): string =>
  shifted(
    at,
    zoneOffsets(zone, earliestMs, until).map(({ from, offset }) => ({ from, by: offset })),
  );

/**
 * SQL: the moment at which clocks in a zone show `local`, milliseconds since they showed 1970. A time that clocks show twice is the first of
 * both, and one that they leave out is as if they had not (RFC 5545, section 3.3.5).
 */
export const momentSql = (zone: string, local: string, until: number): string => {
  const offsets = zoneOffsets(zone, earliestMs, until);
  return shifted(
    local,
    offsets.map(({ from, offset }, at) => ({
      from: from + Math.max(offset, offsets[at - 1]?.offset ?? offset),
      by: -offset,
    })),
  );
};

/** The newest first: most rows are of them. */
const shifted = (at: string, spans: readonly { readonly from: number; readonly by: number }[]): string => {
  const [first, ...later] = spans;
  const branches = later.toReversed().map(({ from, by }) => `when ${at} >= ${from} then ${by}`);
  const otherwise = first?.by ?? 0;
  return branches.length === 0
    ? `(${at} + ${otherwise})`
    : `(${at} + case ${branches.join(' ')} else ${otherwise} end)`;
};
