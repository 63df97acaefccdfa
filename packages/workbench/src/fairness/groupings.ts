import type { Past } from '@homebody/profile';
import type { QueryEngine } from '../engine/query-engine.ts';
import { numbersIn } from '../engine/query-engine.ts';
import { readPeople } from '../customers/read-people.ts';
import { sampledPeopleSql } from '../sample/sampled-people-sql.ts';
import type { SampleOptions } from '../sample/sample-visits.ts';
import type { GroupingOf } from './audit-predictions.ts';
import type { FairnessSettings } from './fairness-settings.ts';
import type { Grouping } from './parity.ts';

export const proxyNames = ['channel', 'priceBand'] as const;
export type ProxyName = (typeof proxyNames)[number];

/** What groups people where the merchant knows of no groups: a stand-in, and named as one. */
export const proxies: Readonly<Record<ProxyName, (past: Past) => string | undefined>> = {
  channel: ({ channel }) => channel,
  priceBand: ({ views }) => {
    const bands = views.flatMap(({ band }) => band ?? []);
    if (bands.length === 0) return undefined;
    const mean = bands.reduce((sum, band) => sum + band, 0) / bands.length;
    return mean < 1.5 ? 'lower prices' : mean > 2.5 ? 'higher prices' : 'medium prices';
  },
};

/**
 * A file of customers and their groups, for the people of a sample: by the place of each among them. Groups may be of what nobody
 * is judged by, since it is how one finds out whether somebody is; they are read for this and for nothing else.
 */
export const groupsGiven = async (
  engine: QueryEngine,
  path: string,
  { people, ...sample }: SampleOptions,
): Promise<Grouping> => {
  const group = { name: 'label', aliases: ['group', 'label', 'segment', 'class'], isNeeded: true };
  await readPeople(engine, { path }, { table: 'audited', fields: [group], oncePer: ['visitor'] });
  const columns = await engine.columns(
    `select sampled.person as person, min(audited.label) as label from (${sampledPeopleSql({ people, ...sample })}) as sampled
     join audited on audited.visitor = sampled.visitor group by sampled.person`,
  );
  await engine.run('drop table audited');
  const groups: (string | undefined)[] = [];
  const labels = columns['label'] ?? [];
  numbersIn(columns, 'person').forEach((person, row) => {
    groups[person - 1] = String(labels[row]);
  });
  return groups;
};

/** The same for the people that predictions were judged on, each at their own moment; `sample` says which people those are. */
export const groupingsOfJudged = async (
  engine: QueryEngine,
  { groups, proxies: asked = [] }: Pick<FairnessSettings, 'groups' | 'proxies'>,
  sample: SampleOptions,
): Promise<ReadonlyMap<string, GroupingOf>> => {
  const given = groups === undefined ? undefined : await groupsGiven(engine, groups, sample);
  const ofGiven: GroupingOf = ({ moments }) => moments.map(({ person }) => given?.[person]);
  const ofProxy =
    (name: ProxyName): GroupingOf =>
    ({ moments }) =>
      moments.map(({ past }) => proxies[name](past));
  return new Map([
    ...(given ? [['groups', ofGiven] as const] : []),
    ...asked.map((name) => [name, ofProxy(name)] as const),
  ]);
};

/** All that people are to be grouped by. */
export const groupingsOf = async (
  engine: QueryEngine,
  { groups, proxies: asked = [] }: Pick<FairnessSettings, 'groups' | 'proxies'>,
  { pasts, sample }: { readonly pasts: readonly (Past | undefined)[]; readonly sample: SampleOptions },
): Promise<ReadonlyMap<string, Grouping>> =>
  new Map([
    ...(groups === undefined ? [] : [['groups', await groupsGiven(engine, groups, sample)] as const]),
    ...asked.map((name) => [name, pasts.map((past) => past && proxies[name](past))] as const),
  ]);
