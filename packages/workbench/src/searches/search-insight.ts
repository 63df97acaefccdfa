import { minuteMs } from '@homebody/core';
import { wilson } from '@homebody/learning';
import type { CatalogueRow } from '@homebody/pack';
import { termsOf } from '@homebody/recommenders';
import { type QueryEngine, numberIn, textIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import { createTopicsOf } from '../sensitive/topics-of.ts';

/** What many people searched for, and whether they found it. */
export interface SearchedTerm {
  readonly term: string;
  readonly people: number;
  /** The share of these people who chose something within five minutes of searching for it, with its 95 % interval. */
  readonly found: { readonly share: number; readonly low: number; readonly high: number };
  /** Items whose words or category are those of the term, as similar items are found. */
  readonly items: number;
}

export interface SearchInsight {
  readonly searches: number;
  readonly people: number;
  /** Least people behind a term that is named. */
  readonly least: number;
  /** Most people first. */
  readonly terms: readonly SearchedTerm[];
  /** Different terms of fewer people, which are not named. */
  readonly rare: number;
}

const { select_item, view_item, add_to_cart, purchase } = kindByEvent;
const soonMs = 5 * minuteMs;
const most = 200;

/** Reads the tables `searches` and `raw_log`. No term of fewer than `least` people is named, and none that is about a sensitive topic [P7]. */
export const searchInsight = async (
  engine: QueryEngine,
  items: readonly CatalogueRow[],
  least: number,
): Promise<SearchInsight> => {
  const chose = [select_item, view_item, add_to_cart, purchase].join(', ');
  // A person counts once per term: found is who found it any time.
  await engine.run(
    `create or replace table sought as select visitor, term, max(found) as found from (
       select visitor, term, 0 as found from searches union all
       select searches.visitor as visitor, term, 1 as found from searches join raw_log on raw_log.visitor = searches.visitor
       where raw_log.kind in (${chose}) and raw_log.at_ms >= searches.at_ms and raw_log.at_ms <= searches.at_ms + ${soonMs}) as both_kinds
     group by visitor, term`,
  );
  const rows = await engine.rows(
    `select term, count(*) as people, sum(found) as found from sought group by term having count(*) >= ${least}
     order by people desc, term limit ${most}`,
  );
  const [all] = await engine.rows(
    `select (select count(*) from searches) as n, count(distinct visitor) as people, count(distinct term) as terms from sought`,
  );
  await engine.run('drop table sought');
  const topicsOf = createTopicsOf();
  const answers = itemsByTerm(items);
  const terms = rows.flatMap((row): readonly SearchedTerm[] => {
    const [term, people] = [textIn(row, 'term') ?? '', numberIn(row, 'people')];
    if (saysWho(term) || topicsOf({ id: term, name: term, category: term }).length > 0) return [];
    const found = numberIn(row, 'found');
    const [low, high] = wilson(found, people);
    return [{ term, people, found: { share: found / people, low, high }, items: answers(term) }];
  });
  return {
    searches: numberIn(all, 'n'),
    people: numberIn(all, 'people'),
    least,
    terms,
    rare: numberIn(all, 'terms') - rows.length,
  };
};

/** Addresses and numbers of telephones and orders are typed into search boxes, too. */
const saysWho = (term: string): boolean => /@|\d{5,}/.test(term.replace(/[\s-]/g, ''));

/** How many items have every word of a term, or are of a category or brand called so. */
const itemsByTerm = (items: readonly CatalogueRow[]): ((term: string) => number) => {
  const withWord = new Map<string, Set<number>>();
  items.forEach((row, item) => {
    for (const told of termsOf(row).keys())
      for (const word of told
        .replace(/^(category|brand|tag) /, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u))
        if (word.length > 1) withWord.set(word, (withWord.get(word) ?? new Set()).add(item));
  });
  return (term) => {
    const words = [...termsOf({ id: '', name: term }).keys()];
    const [first, ...others] = words
      .map((word) => withWord.get(word) ?? new Set<number>())
      .sort((a, b) => a.size - b.size);
    return first ? [...first].filter((item) => others.every((set) => set.has(item))).length : 0;
  };
};
