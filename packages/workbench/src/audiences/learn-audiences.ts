import { HomebodyError } from '@homebody/core';
import { trainWithTensorFlow } from '@homebody/learning/trainer';
import type { Catalogue } from '@homebody/pack';
import { type Audience, type AudienceReport, type LabelledRows, buildAudience } from '@homebody/predictions';
import { type Past, categoryCounts, isSensitiveField } from '@homebody/profile';
import { categoryFeature, clusterRow, habitNames } from '@homebody/segments';
import { pastsOf } from '../clusters/behaviour-matrix.ts';
import { sampleOf } from '../clusters/histories.ts';
import { readLabels } from '../customers/read-labels.ts';
import { readSeeds } from '../customers/read-seeds.ts';
import type { Engines } from '../engine/open-engines.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { quotedText } from '../engine/dialect.ts';
import { sampleVisits } from '../sample/sample-visits.ts';
import type { AudienceConfig, AudienceSettings } from './audience-settings.ts';

export interface LearnAudiencesOptions {
  readonly catalogue: Catalogue;
  readonly settings: AudienceSettings;
  /** Least people behind a statement about a group. */
  readonly least: number;
  readonly seed: number;
  readonly lastAt: number;
}

export interface LearnedAudiences {
  readonly audiences: readonly Audience[];
  readonly reports: readonly AudienceReport[];
}

/** People of either kind that are learned from, at most. */
const mostPeople = 2_000;
const usualSize = 0.1;
const mostCategories = 24;

/** Learns every audience that is asked for. Rejects with `invalid-config` for a label that nobody has, and as `readPeople` for files. */
export const learnAudiences = async (
  { engine, reader }: Engines,
  { settings, ...options }: LearnAudiencesOptions,
): Promise<LearnedAudiences> => {
  const audiences: Audience[] = [];
  const reports: AudienceReport[] = [];
  const asked = Object.entries(settings);
  // Two engines have two numbers for the same customer.
  if (asked.length > 0 && engine !== reader)
    throw new HomebodyError(
      'invalid-config',
      'Setting audiences: expected none with ClickHouse, which can’t read them.',
    );
  for (const [id, config] of asked) {
    const known = await knownIn(engine, id, config);
    const { audience, report } = await learnOne(
      engine,
      { id, known, size: config.size ?? usualSize },
      options,
    );
    if (audience) audiences.push(audience);
    reports.push(report);
  }
  return { audiences, reports };
};

/** SQL over `visitor`: those who are known to be one of them, and those who may not be. */
interface Known {
  readonly known: string;
  readonly others: string;
}

const knownIn = async (
  engine: QueryEngine,
  id: string,
  { labels, label = '', seeds = '' }: AudienceConfig,
): Promise<Known> => {
  if (labels === undefined) {
    await readSeeds(engine, seeds);
    const known = 'visitor in (select visitor from seeds)';
    return { known, others: `not (${known})` };
  }
  const { labels: there } = await readLabels(engine, labels);
  if (!there.includes(label))
    throw new HomebodyError(
      'invalid-config',
      `audiences.${id}.label: expected one of ${there.slice(0, 20).join(', ')}, found "${label}".`,
    );
  const known = `visitor in (select visitor from labels where label = ${quotedText(label)})`;
  // Where customers have other labels, those are the ones who are not; of the rest nobody has said.
  const from = there.length > 1 ? 'visitor in (select visitor from labels) and ' : '';
  return { known, others: `${from}not (${known})` };
};

const learnOne = async (
  engine: QueryEngine,
  {
    id,
    known: { known, others },
    size,
  }: { readonly id: string; readonly known: Known; readonly size: number },
  { catalogue, least, seed, lastAt }: Omit<LearnAudiencesOptions, 'settings'>,
) => {
  const pastsAmong = async (among: string): Promise<readonly Past[]> => {
    const sample = { ...sampleOf({ lastAt, people: mostPeople }), among };
    const pasts = pastsOf(await sampleVisits(engine, catalogue, sample), catalogue.attributesOf);
    return pasts.filter((past) => past !== undefined);
  };
  const [one, other] = [await pastsAmong(known), await pastsAmong(others)];
  const counts = await engine.rows(
    `select count(distinct case when ${known} then visitor end) as known, count(distinct visitor) as people from events`,
  );
  const [all, those] = [numberIn(counts[0], 'people'), numberIn(counts[0], 'known')];
  return buildAudience(rowsOf([...one, ...other], one.length, least), {
    id,
    seed,
    size,
    least,
    base: Math.min(0.5, Math.max(1 / Math.max(2, all), those / Math.max(1, all))),
    train: (job) =>
      trainWithTensorFlow(job, {
        now: () => performance.now(),
        clock: Date.now,
        createCanvas: () => {
          throw new Error('There is no canvas outside a browser.');
        },
      }),
  });
};

/** The first `known` are those who are known. Of whom too little is known are left out. */
const rowsOf = (pasts: readonly Past[], known: number, least: number): LabelledRows => {
  const people = new Map<string, number>();
  for (const { views } of pasts)
    for (const category of categoryCounts(views).keys())
      people.set(category, (people.get(category) ?? 0) + 1);
  const categories = [...people]
    .filter(([category, count]) => count >= least && !isSensitiveField(category))
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, mostCategories)
    .map(([category]) => categoryFeature(category));
  const features = [...habitNames, ...categories];
  const rows = pasts.flatMap((past, place) => {
    const row = clusterRow(past, features);
    return row ? [{ row, happened: Number(place < known) }] : [];
  });
  const values = new Float32Array(rows.length * features.length);
  rows.forEach(({ row }, at) => values.set(row, at * features.length));
  return {
    features,
    count: rows.length,
    rows: values,
    happened: Uint8Array.from(rows, ({ happened }) => happened),
  };
};
