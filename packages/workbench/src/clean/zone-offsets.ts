/** From a moment on, in epoch milliseconds, clocks of a zone are so many milliseconds ahead of UTC. */
export interface ZoneOffset {
  readonly from: number;
  readonly offset: number;
}

export const isTimeZone = (zone: unknown): boolean => {
  try {
    return typeof zone === 'string' && zone !== '' && formatOf(zone) !== undefined;
  } catch {
    return false;
  }
};

/** Between two changes of the clock there are weeks. */
const stepMs = 7 * 86_400_000;

/**
 * When a zone's clocks were changed between two moments, oldest first; the first entry holds before them, too. From the
 * runtime's own zone data, so that every engine reads the same times.
 */
export const zoneOffsets = (zone: string, from: number, until: number): readonly ZoneOffset[] => {
  const format = formatOf(zone);
  const offsetAt = (at: number): number => localMs(format, at) - at;
  const offsets: ZoneOffset[] = [{ from: Number.NEGATIVE_INFINITY, offset: offsetAt(from) }];
  let before = offsetAt(from);
  for (let at = from + stepMs; at < until + stepMs; at += stepMs) {
    const offset = offsetAt(at);
    if (offset === before) continue;
    let [low, high] = [at - stepMs, at];
    while (high - low > 1_000) {
      const middle = Math.floor((low + high) / 2_000) * 1_000;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    offsets.push({ from: high, offset });
    before = offset;
  }
  return offsets;
};

const formatOf = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

/** What clocks show, as if they showed UTC. */
const localMs = (format: Intl.DateTimeFormat, at: number): number => {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const whole = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return whole + (((at % 1_000) + 1_000) % 1_000);
};
