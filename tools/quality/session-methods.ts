import { leastPeople } from '@homebody/recommenders';
import type { Method } from './model.ts';
import { associationRules } from './models/association-rules.ts';
import { type BlendOptions, blend } from './models/blend.ts';
import { itemTable } from './models/item-table.ts';
import { neighbourRidge } from './models/neighbour-ridge.ts';
import { packModel } from './models/pack-model.ts';
import { popularity } from './models/popularity.ts';
import { type SequentialRulesOptions, sequentialRules } from './models/sequential-rules.ts';
import { sessionNeighbours } from './models/session-neighbours.ts';
import { sessionPopularity } from './models/session-popularity.ts';
import { tableAndOwnItems } from './models/table-and-own-items.ts';
import { type VectorNeighboursOptions, vectorSessionNeighbours } from './models/vector-session-neighbours.ts';
import { vstan } from './models/vstan.ts';
import type { NearestOptions } from './nearest-sessions.ts';

/** What yardsticks were published with, set by set. Models of ours choose their settings themselves, from the tail of the training sessions. */
export interface PublishedSettings extends BlendOptions {
  readonly sequentialRules: SequentialRulesOptions;
  readonly sessionNeighbours: NearestOptions;
  readonly vectorNeighbours: VectorNeighboursOptions;
}

/** Everything that is asked what a session looks at next. A model of ours is one more line. */
export const sessionMethods = (published: PublishedSettings): readonly Method[] => [
  popularity,
  sessionPopularity,
  associationRules,
  sequentialRules(published.sequentialRules),
  sessionNeighbours(published.sessionNeighbours),
  vectorSessionNeighbours(published.vectorNeighbours),
  vstan(published.vstan),
  blend(published),
  itemTable(published.table),
  ...[1, 2, 3, 5, 10, 50].map((sessions) => tableAndOwnItems(published.table, sessions)),
  neighbourRidge({ window: 5, decay: 0.4, l2: 10, neighbours: 100, keep: 20 }),
  packModel({ pair: 1, item: 1 }),
  packModel({ pair: leastPeople.pair, item: leastPeople.item }),
];

/** As `method.name` has it. */
export const sessionYardstick = 'weighted session neighbours (V-SKNN)';
