import type { BrowserContext } from '@playwright/test';
import { type Bench, type Measurement, throttle } from './bench.ts';
import { type About, type Figure, exact, sampled } from './figure.ts';
import { type LongTask, longTasksIn, traceCategories } from './long-tasks.ts';
import { type PageVitals, observeVitals, vitalsOf } from './page-vitals.ts';
import { median } from './statistics.ts';
import { returningVisitor } from './returning-visitor.ts';

interface Load {
  readonly vitals: PageVitals;
  readonly tasks: readonly LongTask[];
}

/** Longer than the vault takes to start, at four times slower. */
const watchMs = 6_000;

/** One load of the home page by a returning visitor. Without: every file of ours is blocked. */
const loadHome = async (
  { browser, shopUrl }: Bench,
  context: BrowserContext,
  ours: boolean,
): Promise<Load> => {
  const page = await context.newPage();
  await observeVitals(page);
  await throttle(page, 4);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (!ours) await session.send('Network.setBlockedURLs', { urls: ['*/homebody/*'] });
  await browser.startTracing(page, { categories: traceCategories });
  await page.goto(shopUrl);
  await page.waitForFunction((ms) => performance.now() > ms, watchMs);
  const vitals = await vitalsOf(page);
  const tasks = longTasksIn(await browser.stopTracing(), shopUrl);
  await page.close();
  if (ours === (vitals.filledAt === undefined))
    throw new Error(`page load: expected the slot ${ours ? '' : 'not '}to be filled from the snapshot`);
  return { vitals, tasks };
};

/** The demo's home page with and without Homebody, in turns. */
export const pageLoad: Measurement = async (bench) => {
  const context = await returningVisitor(bench);
  const withOurs: Load[] = [];
  const without: Load[] = [];
  const loads = bench.times(9, 1);
  for (let load = 0; load < loads; load++) {
    withOurs.push(await loadHome(bench, context, true));
    without.push(await loadHome(bench, context, false));
  }
  await context.close();

  const each = (
    about: About,
    of: (vitals: PageVitals) => number | undefined,
  ): readonly [Figure, Figure, Figure] => {
    const unit = about.unit ?? 'ms';
    const valuesOf = (list: readonly Load[]) => list.map(({ vitals }) => of(vitals) ?? 0);
    const [mine, bare] = [valuesOf(withOurs), valuesOf(without)];
    return [
      sampled({ ...about, throttle: 4, unit, how: `${about.how}; with Homebody` }, mine),
      sampled({ name: '  without', throttle: 4, unit, how: 'its files blocked' }, bare),
      exact(
        { name: '  difference', throttle: 4, unit, how: 'of the medians, in turns' },
        median(mine) - median(bare),
      ),
    ];
  };
  const mostByLoad = withOurs.map(({ tasks }) => Math.max(0, ...tasks.map(({ oursMs }) => oursMs)));
  const shiftedNames = [...new Set(withOurs.flatMap(({ vitals }) => vitals.shifted))];
  const shifted = shiftedNames.length ? `; shifted: ${shiftedNames.join(', ')}` : '';
  return [
    sampled(
      {
        name: 'the longest we keep the main thread in one task',
        throttle: 4,
        budget: 50,
        how: 'our scripts and our frame, thread time, by load',
      },
      mostByLoad,
      'most',
    ),
    exact(
      {
        name: 'layout shift on a page with Homebody',
        unit: 'shift',
        throttle: 4,
        budget: 0,
        how: `most of all loads${shifted}`,
      },
      Math.max(...withOurs.map(({ vitals }) => vitals.layoutShift)),
    ),
    ...each(
      { name: 'total blocking time', how: 'tasks over 50 ms after the first paint' },
      (v) => v.blockingMs,
    ),
    ...each({ name: 'largest contentful paint', how: 'from navigation start' }, (v) => v.largestPaint),
    ...each({ name: 'cumulative layout shift', unit: 'shift', how: '6 s' }, (v) => v.layoutShift),
    sampled(
      { name: 'slot filled, from navigation start', throttle: 4, how: 'returning visitor' },
      withOurs.map(({ vitals }) => vitals.filledAt ?? 0),
    ),
    sampled(
      { name: '  first contentful paint', throttle: 4, how: 'the same loads' },
      withOurs.map(({ vitals }) => vitals.firstPaint),
    ),
    ...named('with', withOurs),
    ...named('without', without),
  ];
};

/** What the tasks over 50 ms of thread time are, by what takes most of each. */
const named = (which: string, loads: readonly Load[]): readonly Figure[] => {
  const byName = new Map<string, LongTask[]>();
  for (const task of loads.flatMap(({ tasks }) => tasks.filter(({ cpuMs }) => cpuMs > 50)))
    byName.set(task.name, [...(byName.get(task.name) ?? []), task]);
  return [...byName]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, tasks]) =>
      sampled(
        {
          name: `task over 50 ms, ${which}: ${name}`,
          throttle: 4,
          how: `thread time; of it ours at most ${Math.max(...tasks.map(({ oursMs }) => oursMs)).toFixed(1)} ms; in ${loads.length} loads`,
        },
        tasks.map(({ cpuMs }) => cpuMs),
        'most',
      ),
    );
};
