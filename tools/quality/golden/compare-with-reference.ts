import { join } from 'node:path';
import { associationRulesOf } from '../models/association-rules.ts';
import { sequentialRulesOf } from '../models/sequential-rules.ts';
import { vectorNeighboursOf } from '../models/vector-session-neighbours.ts';
import type { Training } from '../model.ts';
import { createItemNumbers } from '../readers/item-numbers.ts';
import { readTimedSessions } from '../readers/timed-sessions.ts';
import type { Scorer } from '../scorer.ts';
import { sessionsOf } from '../sessions.ts';
import { readReferenceLists } from './reference-lists.ts';

export interface Agreement {
  readonly name: string;
  /** Places compared. */
  readonly places: number;
  /** Items of the reference's best 20 at all places. */
  readonly items: number;
  /** Share of them that ours has among its best 100. */
  readonly present: number;
  /** Share of them whose score, the best being 1, is the same within a millionth. */
  readonly sameScore: number;
  /** What the share must be, each. */
  readonly least: { readonly present: number; readonly sameScore: number };
}

export const agreesWell = ({ places, present, sameScore, least }: Agreement): boolean =>
  places > 0 && present >= least.present && sameScore >= least.sameScore;

/** The folder of the reference's data below the one that `--data` names. */
export const referenceFolder = 'rsc15-100k-sessionrec';

/** Our yardsticks with the settings of the reference's lists. Where sessions are equally old or alike, the original's choice of them is chance. */
const ports: readonly {
  readonly name: string;
  readonly lists: string;
  /** The order of sessions that the original goes by: which of equal rules it keeps, or which session is newer. */
  readonly order: 'file' | 'time';
  readonly fit: (training: Training) => Scorer;
  readonly least: Agreement['least'];
}[] = [
  {
    name: 'AR',
    lists: 'ar',
    order: 'file',
    fit: (training) => associationRulesOf(training).scorer,
    least: { present: 1, sameScore: 1 },
  },
  {
    name: 'SR',
    lists: 'sr',
    order: 'file',
    fit: (training) => sequentialRulesOf(training, { steps: 20, power: 2, rulesPerItem: 20 }).scorer,
    least: { present: 1, sameScore: 1 },
  },
  {
    name: 'V-SKNN',
    lists: 'vsknn',
    order: 'time',
    fit: (training) => vectorNeighboursOf(training, { keep: 500, sample: 5000, rarity: 5 }),
    least: { present: 1, sameScore: 0.94 },
  },
];

/** Compares our ports with lists that session-rec's own implementations made of the same clicks. */
export const compareWithReference = (folder: string): readonly Agreement[] => {
  const clicks = (part: string) => readTimedSessions(join(folder, `yoochoose-clicks-100k_${part}.tsv.gz`));
  const numbers = createItemNumbers<number>();
  const inFileOrder = clicks('train_full').map(({ items, endedAt }) => ({
    items: items.map((item) => numbers.of(item)),
    endedAt,
  }));
  const trainingOf = (sessions: typeof inFileOrder): Training => ({
    size: numbers.size(),
    sessions: sessionsOf(sessions.map(({ items }) => items)),
  });
  const orders = {
    file: trainingOf(inFileOrder),
    time: trainingOf([...inFileOrder].sort((a, b) => a.endedAt - b.endedAt)),
  };
  const itemsOf = new Map(clicks('test').map(({ id, items }) => [id, items]));
  return ports.map(({ name, lists, order, fit, least }) => {
    const scorer = fit(orders[order]);
    let [places, items, present, same] = [0, 0, 0, 0];
    for (const reference of readReferenceLists(folder, lists)) {
      const session = (itemsOf.get(reference.session) ?? [])
        .slice(0, reference.place + 1)
        .map((item) => numbers.known(item))
        .filter((item) => item >= 0);
      if (session.length === 0) continue;
      places += 1;
      const scored = scorer(session, 100);
      const best = scored[0]?.score ?? 1;
      const ours = new Map(scored.map(({ item, score }) => [item, score / best]));
      const theirs = reference.items
        .map((item, at) => ({ item: numbers.known(item), score: reference.scores[at]! }))
        .filter(({ score }) => score > 0)
        .slice(0, 20);
      for (const { item, score } of theirs) {
        const own = ours.get(item);
        items += 1;
        if (own !== undefined) present += 1;
        if (Math.abs((own ?? 0) - score) < 1e-6) same += 1;
      }
    }
    return { name, places, items, present: present / items, sameScore: same / items, least };
  });
};
