import { type StoredEvent, dayMs, minuteMs } from '@homebody/core';
import { fitEncoder } from '@homebody/learning/encoder';
import { decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import {
  type World,
  buildContent,
  buildLearnedVectors,
  buildPopularity,
  createWorld,
  leastPeople,
} from '@homebody/recommenders';
import { filmTable, partnersInPack } from '../film-settings.ts';
import type { Training } from '../model.ts';
import { itemTableOf } from '../models/item-table.ts';
import { sessionsWith } from '../pack-model/sessions-with.ts';
import { neighboursOf } from '../pair-table.ts';
import { timesLookedAt } from '../sessions.ts';

/**
 * A shop of films, as a vault sees one: the product's own sections, built of people's choices with the product's thresholds. A film's first
 * category is its category, its decade stands for a brand, and all its categories are its tags.
 */
export const filmShop = async (training: Training, epochs: number): Promise<World> => {
  const { sessions, size, about } = training;
  const rows = Array.from({ length: size }, (_, item) => {
    const { title = '', categories = [] } = about?.[item] ?? {};
    const year = /\((\d{3})\d\)\s*$/.exec(title)?.[1];
    return {
      id: String(item),
      name: title || `film ${item}`,
      category: categories[0] ?? 'film',
      ...(year && { brand: `${year}0s` }),
      price: 0,
      inStock: true,
      consumable: false,
      tags: categories,
    };
  });
  const people = sessionsWith(sessions, size);
  const times = timesLookedAt(sessions, size);
  const items = Array.from({ length: size }, (_, item) => ({
    item,
    people: people[item]!,
    weight: times[item]!,
    // Nothing is known of when a film was rated.
    recentPeople: 0,
    earlierPeople: 0,
  }));
  const content = buildContent(rows);
  const encoder = await fitEncoder({
    sequences: sessions,
    own: Uint8Array.from(people, (count) => Number(count >= leastPeople.item)),
    options: { epochs },
  });
  return createWorld({
    catalogue: decodeCatalogue(encodeCatalogue(rows)),
    popularity: buildPopularity(items, size),
    neighbours: neighboursOf(
      itemTableOf(training, { ...filmTable, keep: partnersInPack, leastSessions: leastPeople.pair }),
    ),
    content,
    ...(encoder && { vectors: buildLearnedVectors(encoder, content) }),
  });
};

const firstAt = Date.UTC(2000, 3, 26);

/** A device's log of somebody who looked at these films, a minute apart. */
export const filmLog = (films: readonly number[]): readonly StoredEvent[] =>
  films.map((film, minute) => {
    const at = firstAt + minute * minuteMs;
    return {
      name: 'view_item',
      at,
      expiresAt: at + 90 * dayMs,
      data: { items: [{ item_id: String(film) }] },
    };
  });
