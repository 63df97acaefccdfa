import { channels, dayMs } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { useTestEngine } from '../test-engine.fixture.ts';
import { type Insight, insightOf } from './insight.ts';
import { personasFrom } from './personas.ts';
import { type VisitedRow, categoryOf, openVisitedShop, priceOf, visitedLog } from './visited-shop.fixture.ts';

const byUser = (rows: readonly VisitedRow[]): ReadonlyMap<string, readonly VisitedRow[]> => {
  const of = new Map<string, VisitedRow[]>();
  for (const row of rows) {
    const own = of.get(row.user);
    if (own) own.push(row);
    else of.set(row.user, [row]);
  }
  return of;
};
const visitGap = 30 * 60_000;
const visitsOf = (rows: readonly VisitedRow[]): readonly (readonly VisitedRow[])[] => {
  const visits: VisitedRow[][] = [];
  for (const row of rows) {
    const last = visits.at(-1)?.at(-1);
    if (last && row.at - last.at <= visitGap) visits.at(-1)!.push(row);
    else visits.push([row]);
  }
  return visits;
};
const said = <Statement extends object>(statement: Statement): Exclude<Statement, { tooThin: string }> => {
  if ('tooThin' in statement && statement.tooThin !== undefined) throw new Error(String(statement.tooThin));
  return statement as Exclude<Statement, { tooThin: string }>;
};

/** Clusters and forecasts are drawn and fitted hundreds of times. */
describe('what a log says of its people together', { timeout: 60_000 }, () => {
  const current = useTestEngine();
  const ask = async (rows: readonly VisitedRow[], least = 50): Promise<Insight> => {
    const { engine, folder } = current();
    const { engine: _, ...shop } = await openVisitedShop(engine, rows, { folder, least });
    return insightOf(engine, shop);
  };

  it('agrees with the same counted in memory', async () => {
    const rows = visitedLog({ people: 800, days: 100 });
    const insight = await ask(rows, 1);
    const people = [...byUser(rows).values()];
    const bought = rows.filter(({ event }) => event === 'purchase');
    const buyers = [...byUser(bought).values()];

    const { rfm, affinities, journeys } = insight;
    expect(said(rfm).customers).toBe(buyers.length);
    expect(said(rfm).groups.reduce((sum, group) => sum + group.people, 0)).toBe(buyers.length);
    expect(said(rfm).groups.reduce((sum, group) => sum + group.valueShare.value, 0)).toBeCloseTo(1, 9);
    const spent = (own: readonly VisitedRow[]) =>
      own.reduce((sum, row) => sum + priceOf(row.item) * row.quantity, 0);
    const best = said(rfm).groups.find(({ name }) => name === 'best');
    expect(best?.valueShare.value).toBeGreaterThan((best?.people ?? 0) / buyers.length);

    for (const { name, people: looked, bought: share } of said(affinities).categories) {
      const code = ['lamps', 'rugs', 'mugs', 'beds'].indexOf(name);
      const of = (event?: string) => people.filter((own) => own.some((row) => categoryOf(row.item) === code && (!event || row.event === event))).length; // prettier-ignore
      expect(looked).toBe(of());
      expect(share.value).toBeCloseTo(of('purchase') / of(), 9);
    }
    expect(said(affinities).pairs[0]?.names).toEqual(expect.arrayContaining(['lamps', 'rugs']));

    const visits = people.flatMap((own) => visitsOf(own));
    for (const { channel, people: came, steps } of said(journeys).funnels) {
      // Two visits may follow so closely that they are one, which begins as its first row that says how.
      const own = visits.filter(
        (visit) => (visit.find((row) => row.channel)?.channel ?? '') === (channel ?? ''),
      );
      const who = (some: typeof visits) => new Set(some.map((visit) => visit[0]?.user)).size;
      expect(came).toBe(who(own));
      const last = steps.at(-1);
      expect(last?.step).toBe('bought');
      expect(last?.reached.value).toBeCloseTo(who(own.filter((visit) => visit.some(({ event }) => event === 'purchase'))) / came, 9); // prettier-ignore
    }
    expect(said(journeys).funnels.map(({ channel }) => channel).toSorted()).toEqual(['direct', 'email', 'search', undefined]); // prettier-ignore
    const before = said(journeys).visitsBefore[0];
    const firstVisitBuyers = buyers.filter(([order]) => visitsOf(byUser(rows).get(order!.user)!)[0]!.some(({ event }) => event === 'purchase')).length; // prettier-ignore
    expect(before?.share.value).toBeCloseTo(firstVisitBuyers / buyers.length, 9);

    const revenue = said(insight.outlook).series.find(
      ({ measure, of }) => measure === 'value' && of === 'rugs',
    );
    expect(revenue?.grain).toBe('day');
    revenue?.values.forEach((value, day) => {
      const from = Date.parse(revenue.from) + day * dayMs;
      const own = bought.filter(({ at, item }) => at >= from && at < from + dayMs && categoryOf(item) === 1);
      expect(value ?? 0).toBeCloseTo(spent(own), 6);
    });
  });

  it('counts cohorts by calendar months, the log’s first days and last left out', async () => {
    const rows = visitedLog({ people: 1_500, days: 200 });
    const { cohorts } = await ask(rows);
    const { cohorts: months, unit } = said(cohorts.visit);
    expect(unit).toBe('month');
    const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7);
    const own = new Map([...byUser(rows)].map(([user, all]) => [user, monthOf(all[0]!.at)]));
    for (const { from, people, came } of months) {
      const month = from.slice(0, 7);
      expect(people).toBe([...own.values()].filter((of) => of === month).length);
      const next = monthOf(Date.parse(from) + 35 * dayMs);
      if (came[0])
        expect(came[0].value).toBeCloseTo(new Set(rows.filter(({ user, at }) => own.get(user) === month && monthOf(at) === next).map(({ user }) => user)).size / people, 9); // prettier-ignore
    }
    expect(months[0]?.from.slice(0, 7)).not.toBe(monthOf(rows[0]!.at));
    expect(months.length).toBeGreaterThanOrEqual(4);
    expect(said(cohorts.order).again.at(-1)?.happened.value).toBeGreaterThan(0.05);
  });

  it('looks ahead where days have enough people, and says how much it takes where not', async () => {
    const { outlook } = await ask(visitedLog({ people: 8_000, days: 80 }));
    const visits = said(outlook).series.find(({ measure, of }) => measure === 'visits' && of === undefined);
    expect(visits?.grain).toBe('day');
    expect(visits?.forecast?.steps).toHaveLength(14);
    expect(visits?.forecast?.mase).toBeGreaterThan(0);
    const { outlook: thin } = await ask(visitedLog({ people: 1_500, days: 60 }));
    for (const series of said(thin).series) {
      expect(series.forecast).toBeUndefined();
      expect(series.tooLittle).toMatch(/looking ahead takes \d+/);
    }
  });

  it('[P10] says nothing of fewer people than the least', async () => {
    const least = 60;
    const insight = await ask(visitedLog({ people: 700, days: 120 }), least);
    const smallest = (of: readonly number[]) => expect(Math.min(...of)).toBeGreaterThanOrEqual(least);
    smallest(said(insight.rfm).groups.map(({ people }) => people));
    smallest(
      said(insight.rfm)
        .grid.flat()
        .filter((people) => people !== undefined),
    );
    smallest(said(insight.journeys).funnels.map(({ people }) => people));
    smallest(said(insight.journeys).paths.map(({ people }) => people));
    smallest(said(insight.cohorts.visit).cohorts.map(({ people }) => people));
    smallest(said(insight.cohorts.visit).again.map(({ watched }) => watched));
    smallest(said(insight.affinities).categories.flatMap(({ people, bought }) => [people * bought.value, people * (1 - bought.value)].map(Math.round))); // prettier-ignore
    const few = await ask(visitedLog({ people: 40, days: 60 }));
    for (const statement of [
      few.rfm,
      few.affinities,
      few.best,
      few.journeys,
      few.outlook,
      few.cohorts.visit,
      few.cohorts.order,
    ])
      // prettier-ignore
      expect(statement.tooThin).toMatch(/\w{3}.*\.$/);
  });

  it('[P10] says of clusters how many people they have, and what those buy, if they are enough', () => {
    const of = Array.from({ length: 310 }, (_, at) => (at < 200 ? 'c1' : at < 260 ? 'c2' : at < 300 ? 'c3' : undefined)); // prettier-ignore
    const bought = of.map((id, at) => ({
      categories: new Set(at % 2 === 0 && id !== undefined ? [id === 'c1' ? 'lamps' : 'rugs'] : []),
      value: id === 'c1' ? 10 : id === 'c2' ? 40 : 0,
    }));
    const names = new Map([['c1', 'lamps'], ['c2', 'rugs'], ['c3', 'few']]); // prettier-ignore
    const personas = said(personasFrom(bought, of, { names, least: 50 }));
    expect(personas.people).toBe(300);
    expect(personas.tooSmall).toBe(1);
    expect(personas.personas.map(({ id, people }) => [id, people])).toEqual([['c1', 200], ['c2', 60]]); // prettier-ignore
    expect(personas.personas[1]?.valueShare?.value).toBeCloseTo(2_400 / 4_400, 9);
    expect(personas.personas[0]?.buys).toEqual([{ category: 'lamps', share: expect.objectContaining({ value: 0.5 }) }]); // prettier-ignore
    expect(personasFrom(bought, of, { names, least: 201 }).tooThin).toMatch(/201 people/);
  });

  it('tells the best customers apart by what they were made of', async () => {
    const { best } = await ask(visitedLog({ people: 3_000, days: 200 }));
    const { traits, best: people, others } = said(best);
    expect(people).toBeGreaterThan(50);
    expect(others).toBeGreaterThan(5 * people);
    const first = traits.find(({ name }) => name === 'a first order worth more');
    expect(first?.isClear).toBe(true);
    expect(first?.difference.low).toBeGreaterThan(0.2);
    expect(traits.filter(({ name }) => name.startsWith('first came by')).length).toBeLessThanOrEqual(channels.length); // prettier-ignore
    expect(traits.find(({ name }) => name === 'a first order on a weekend')?.isClear).toBe(false);
  });
});
