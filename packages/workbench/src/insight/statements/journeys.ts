/** From how people arrive to what they buy: funnels by channel, how long it takes, and the paths that many take. */
import { type Channel, channels, dayMs } from '@homebody/core';
import { type QueryEngine, numbersIn } from '../../engine/query-engine.ts';
import { type Estimate, shareOf } from '../estimate.ts';
import { depths } from '../shop-tables.ts';
import type { Said, Shop } from '../statement.ts';

export interface Funnel {
  /** `undefined` where the log does not tell how visits began. */
  readonly channel: Channel | undefined;
  /** People who arrived so at least once. */
  readonly people: number;
  /** The part that got at least so far in such visits; steps that the log tells of. */
  readonly steps: readonly { readonly step: FunnelStep; readonly reached: Estimate }[];
}
export type FunnelStep = 'looked' | 'carted' | 'bought';

export interface Journeys {
  /** The most used way first. */
  readonly funnels: readonly Funnel[];
  /** Of those who bought: visits before the one with their first order, as parts. */
  readonly visitsBefore: readonly { readonly said: string; readonly share: Estimate }[];
  /** The same of days between first visit and first order. */
  readonly daysBefore: readonly { readonly said: string; readonly share: Estimate }[];
  readonly buyers: number;
  readonly paths: readonly {
    /** What one visit after the other was: a channel, or without any in the log how far it went. */
    readonly visits: readonly string[];
    readonly hasBought: boolean;
    readonly people: number;
    /** Of all people. */
    readonly share: Estimate;
  }[];
  /** Whether paths are of channels. */
  readonly hasChannels: boolean;
}

const steps = ['looked', 'carted', 'bought'] as const;
/** Visits of a path that are told apart, and room for one in its number. */
const [mostVisits, base] = [4, 8];
const mostPaths = 12;
const unknown = channels.length;

export const journeysOf = async ({ engine, least }: Shop): Promise<Said<Journeys>> => {
  const reached = await rowsOf(
    engine,
    'channel',
    `select coalesce(channel, ${unknown}) as channel, depth, count(*) as people from (
      select visitor, channel, max(depth) as depth from visits group by visitor, channel) as furthest
    group by channel, depth order by channel, depth`,
  );
  const people = (await rowsOf(engine, 'people', 'select count(*) as people, 0 as depth from shoppers'))[0]!
    .people;
  const hasChannels = reached.some(({ of }) => of !== unknown);
  const code = hasChannels ? `coalesce(channel, ${unknown})` : 'depth';
  const paths = await rowsOf(
    engine,
    'path',
    `select path, depth, count(*) as people from (
       select visits.visitor as visitor, sum((${code} + 1) * power(${base}, session)) as path,
         max(case when depth = ${depths.bought} then 1 else 0 end) as depth
       from visits left join (select visitor, first_session from customers) as buyers on buyers.visitor = visits.visitor
       where session < ${mostVisits} and session <= coalesce(first_session, ${mostVisits}) group by visits.visitor) as walked
     group by path, depth having count(*) >= ${least} order by people desc, path limit ${mostPaths}`,
  );
  const before = (of: string) =>
    rowsOf(
      engine,
      'n',
      `select ${of} as n, 0 as depth, count(*) as people from customers join (select visitor, first_at as came_at from shoppers)
         as came on came.visitor = customers.visitor group by 1 order by 1`,
    );
  const visitsBefore = await before('first_session');
  const daysBefore = await before(`cast(floor((first_at - came_at) / ${dayMs}.0) as integer)`);
  const funnels = funnelsFrom(reached, least);
  if (funnels.length === 0) return { tooThin: `No ${least} people arrived in the same way.` };
  return {
    funnels,
    visitsBefore: binned(
      visitsBefore,
      [1, 2, 3, 5, 10],
      (from, to) => (to === undefined ? `${from} or more` : range(from, to - 1)),
      least,
    ),
    daysBefore: binned(daysBefore, [1, 2, 7, 14, 30, 90], (from, to) => daysSaid(from, to), least),
    buyers: visitsBefore.reduce((sum, row) => sum + row.people, 0),
    paths: paths.map((row) => ({
      visits: visitsIn(row.of, hasChannels),
      hasBought: row.depth === 1,
      people: row.people,
      share: shareOf(row.people, people),
    })),
    hasChannels,
  };
};

interface CountRow {
  readonly of: number;
  readonly depth: number;
  readonly people: number;
}

const rowsOf = async (engine: QueryEngine, of: string, sql: string): Promise<readonly CountRow[]> => {
  const columns = await engine.columns(sql);
  const [depth, people] = [numbersIn(columns, 'depth'), numbersIn(columns, 'people')];
  return Array.from(numbersIn(columns, of), (value, at) => {
    return { of: value, depth: depth[at]!, people: people[at]! };
  });
};

/** Whoever bought has looked and had it in the cart, told or not. Steps that nobody took are not in such a log. */
export const funnelsFrom = (rows: readonly CountRow[], least: number): readonly Funnel[] => {
  const told = steps.filter((step) => rows.some(({ depth }) => depth === depths[step]));
  // A step that everybody takes says nothing, such as a log without lists.
  const counted = told.filter((step) => step !== 'looked' || rows.some(({ depth }) => depth < depths.looked));
  return [...new Set(rows.map(({ of }) => of))]
    .map((of) => {
      const own = rows.filter((row) => row.of === of);
      const people = own.reduce((sum, row) => sum + row.people, 0);
      return {
        channel: channels[of],
        people,
        steps: counted.map((step) => ({
          step,
          reached: shareOf(
            own.reduce((sum, row) => sum + (row.depth >= depths[step] ? row.people : 0), 0),
            people,
          ),
        })),
      };
    })
    .filter(({ people }) => people >= least)
    .toSorted((a, b) => b.people - a.people);
};

const named = ['shown something', 'looked', 'cart', 'bought'];
const visitsIn = (path: number, hasChannels: boolean): readonly string[] => {
  const visits: string[] = [];
  for (let rest = path; rest > 0; rest = Math.floor(rest / base)) {
    const code = (rest % base) - 1;
    visits.push((hasChannels ? channels[code] : named[code]) ?? 'not known');
  }
  return visits;
};

/** Parts of all below the first edge, from each to the next, and from the last on; neighbours of too few people are put together. */
export const binned = (
  rows: readonly Pick<CountRow, 'of' | 'people'>[],
  edges: readonly number[],
  said: (from: number, to: number | undefined) => string,
  least: number,
): Journeys['daysBefore'] => {
  const all = rows.reduce((sum, { people }) => sum + people, 0);
  if (all < least) return [];
  const bins: { from: number; to: number | undefined; people: number }[] = [];
  [0, ...edges].forEach((from, at) => {
    const to = edges[at];
    const people = rows.reduce(
      (sum, row) => sum + (row.of >= from && row.of < (to ?? Infinity) ? row.people : 0),
      0,
    );
    const last = bins.at(-1);
    if (last && last.people < least) {
      last.to = to;
      last.people += people;
    } else bins.push({ from, to, people });
  });
  const [beforeLast, last] = bins.slice(-2);
  if (bins.length > 1 && beforeLast && last && last.people < least) {
    beforeLast.to = undefined;
    beforeLast.people += last.people;
    bins.pop();
  }
  return bins.map(({ from, to, people }) => ({ said: said(from, to), share: shareOf(people, all) }));
};

const range = (from: number, to: number): string => (from === to ? `${from}` : `${from} to ${to}`);
const daysSaid = (from: number, to: number | undefined): string => {
  if (to === undefined) return `${from} days or more`;
  return from === 0 && to === 1 ? 'within a day' : `${range(from, to - 1)} day${to === 2 ? '' : 's'}`;
};
