import { type Random, dayMs, hourMs, minuteMs, seededRandom } from '@homebody/core';
import {
  type FatigueLog,
  type Opportunities,
  afterShowing,
  nothingShown,
  passThrough,
  passes,
  tiredOf,
} from '@homebody/decisions';
import type { DecisionBenchmark } from '../decision-benchmark.ts';
import { type PredictionFigure, exactly } from '../prediction-benchmark.ts';

const devices = 100_000;
const days = 7;
const cap = 2;
const rules = { campaign: { day: cap } };
/** A third of what there would be to show without a budget. */
const budget = 70_000;
const campaign = 'sale';
/** How busy each day of the week is. */
const weekdays = [1, 0.9, 0.9, 1, 1.2, 1.5, 1.3];
const start = Date.UTC(2026, 5, 1);

interface Opportunity {
  /** True time. */
  readonly at: number;
  /** Five tabs that were opened together ask at the same moment. */
  readonly tab: number;
}

const poisson = (mean: number, random: Random): number => {
  let [count, product] = [0, random()];
  for (; product > Math.exp(-mean); product *= random()) count += 1;
  return count;
};

/** What one device has opportunities for in a day: few come often. `busyness` is what no forecast knows of a day. */
const dayOf = (device: number, day: number, busyness: number, random: Random): readonly Opportunity[] => {
  const mean = 0.35 * weekdays[day % 7]! * busyness * (device % 10 === 0 ? 4 : 0.7);
  return Array.from({ length: poisson(mean, random) }, (): readonly Opportunity[] => {
    const from = start + day * dayMs + (8 + 14 * random()) * hourMs;
    const tabs = random() < 0.1 ? 5 : 1;
    return Array.from({ length: 1 + Math.floor(4 * random()) }, (_, nth) =>
      Array.from({ length: tabs }, (_, tab) => ({ at: Math.floor(from + nth * minuteMs), tab })),
    ).flat();
  })
    .flat()
    .sort((a, b) => a.at - b.at);
};

type ClockKind = 'right' | 'set back' | 'set to and fro';
const clockKindOf = (device: number): ClockKind =>
  device % 40 === 0 ? 'set back' : device % 40 === 20 ? 'set to and fro' : 'right';

/** By how much a device's clock is off on each day. */
const clockOf = (device: number, random: Random): readonly number[] => {
  const kind = clockKindOf(device);
  let offset = 0;
  return Array.from({ length: days }, () => {
    const jump = kind !== 'right' && random() < 0.4 ? -2 * dayMs * random() : 0;
    offset = kind === 'set back' ? offset + jump : jump;
    return offset;
  });
};

const histogramOf = (counts: Iterable<number>): readonly Opportunities[] => {
  const histogram = new Map<number, number>();
  for (const count of counts) histogram.set(count, (histogram.get(count) ?? 0) + 1);
  return [...histogram].map(([opportunities, count]) => ({ opportunities, devices: count }));
};

/** The week before, of which the log knows what there was to show; its days were as busy as usual. */
const weekBefore = (random: Random): readonly (readonly Opportunities[])[] =>
  Array.from({ length: days }, (_, day) =>
    histogramOf(Array.from({ length: devices }, (_, device) => dayOf(device, day, 1, random).length)),
  );

interface Week {
  readonly shown: number;
  /** Showings beyond the cap within 24 true hours, by what was done to the clock. */
  readonly overCap: Readonly<Record<ClockKind, number>>;
}

/** `isTold`: whether each night's build knows what was spent so far, or goes by its own forecast alone. */
const week = (expected: readonly (readonly Opportunities[])[], isTold: boolean): Week => {
  const random = seededRandom(21);
  const clocks = Array.from({ length: devices }, (_, device) => clockOf(device, random));
  const logs = new Map<number, FatigueLog>();
  const showings = new Map<number, readonly number[]>();
  let [shown, rate] = [0, passThrough({ left: budget, days: expected, cap })];
  for (let day = 0; day < days; day += 1) {
    if (isTold) rate = passThrough({ left: budget - shown, days: expected.slice(day), cap });
    const busyness = 0.85 + 0.3 * random();
    for (let device = 0; device < devices; device += 1)
      for (const { at, tab } of dayOf(device, day, busyness, random)) {
        const now = at + clocks[device]![day]!;
        const log = logs.get(device) ?? nothingShown;
        const session = `${day}`;
        const visitor = `device-${device}`;
        if (!passes(rate, { campaign, visitor, at: now + tab })) continue;
        // One transaction asks and records, so that tabs come one after the other.
        if (tiredOf(rules, log, { campaign, session, now, hour: 12 })) continue;
        logs.set(device, afterShowing(rules, log, { campaign, session, at: now }));
        showings.set(device, [...(showings.get(device) ?? []), at]);
        shown += 1;
      }
  }
  const overCap = { right: 0, 'set back': 0, 'set to and fro': 0 };
  for (const [device, times] of showings)
    for (const from of times)
      if (times.filter((time) => time >= from && time - from < dayMs).length > cap)
        overCap[clockKindOf(device)] += 1;
  return { shown, overCap };
};

export const pacedDevices: DecisionBenchmark = {
  name: 'paced-devices',
  title: `${devices.toLocaleString('en')} simulated devices, a campaign of ${days} days and ${budget.toLocaleString('en')} showings, at most ${cap} in 24 hours; tabs in fives, clocks that jump, days busier or quieter than expected by up to 15 %`,
  run: (_, tell) => {
    const expected = weekBefore(seededRandom(20));
    return ([true, false] as const).flatMap((isTold): readonly PredictionFigure[] => {
      const method = isTold ? 'each build knows what was spent' : 'by the forecast alone';
      const { shown, overCap } = week(expected, isTold);
      tell(`paced-devices: ${method}`);
      return [
        { method, figure: 'shown', value: exactly(shown) },
        {
          method,
          figure: 'off the budget by, in per cent',
          value: exactly((100 * Math.abs(shown - budget)) / budget),
          ...(isTold && { reach: { atMost: 5 } }),
        },
        ...Object.entries(overCap).map(([clock, count]): PredictionFigure => ({
          method,
          figure: `showings over the cap, clock ${clock}`,
          value: exactly(count),
          // A device can't tell a clock that was set forward from time that passed.
          ...(clock !== 'set to and fro' && { reach: { atMost: 0 } }),
        })),
      ];
    });
  },
};
