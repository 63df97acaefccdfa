import type { CatalogueRow } from '@homebody/pack';
import type { AllowedTopics } from './allowed-topics.ts';
import { createTopicsOf } from './topics-of.ts';
import { type TopicName, topicNames } from './topics.ts';

/** What the words of a catalogue say of sensitive topics. */
export interface SensitiveItems {
  /** Items of a topic, and the first few of them by name: what a shop has to look at. An item may be about several. */
  readonly found: readonly TopicItems[];
  /** Items that the catalogue itself calls sensitive. */
  readonly declared: number;
  /** Items whose words sound sensitive, and of which the catalogue says that they are not: let in. */
  readonly cleared: number;
  readonly allowed: AllowedTopics;
}

export interface TopicItems {
  readonly topic: TopicName;
  readonly items: number;
  readonly such: readonly string[];
}

/**
 * Marks the items that a catalogue's categories, names, tags and descriptions tell to be about a sensitive topic [P7]. What the
 * catalogue says itself of an item stands.
 */
export const markSensitive = (
  rows: readonly CatalogueRow[],
  allowed: AllowedTopics = {},
): { readonly rows: readonly CatalogueRow[]; readonly sensitive: SensitiveItems } => {
  const topicsOf = createTopicsOf(topicNames.filter((name) => allowed[name] === undefined));
  const found = new Map<TopicName, { items: number; such: string[] }>();
  let cleared = 0;
  const marked = rows.map((row) => {
    const about = topicsOf(row);
    if (about.length === 0 || row.sensitive) return row;
    if (row.sensitive === false) {
      cleared += 1;
      return row;
    }
    for (const topic of about) {
      const { items, such } = found.get(topic) ?? { items: 0, such: [] };
      found.set(topic, { items: items + 1, such: such.length < shown ? [...such, row.name] : such });
    }
    return { ...row, sensitive: true };
  });
  return {
    rows: marked,
    sensitive: {
      found: [...found].map(([topic, counted]) => ({ topic, ...counted })),
      declared: rows.filter(({ sensitive }) => sensitive).length,
      cleared,
      allowed,
    },
  };
};

const shown = 3;
