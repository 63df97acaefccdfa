/**
 * What the vault knows of its visitor: the stored log, and the profile replayed from it. The log is
 * the truth; the profile is rebuilt from it on every start, so that tabs can't disagree for long.
 */
import type { AttributesOf, Clock, EventItem, StoredEvent } from '@homebody/core';
import {
  type AffinityKind,
  type CorrectionKind,
  type Profile,
  type ProfileBuilder,
  correct,
  createProfileBuilder,
  emptyProfile,
  forgetExpired,
  valuesOf,
} from '@homebody/profile';
import type { AppendOutcome, Store } from '@homebody/store';
import { removalsIn } from './removals-in.ts';
import { withoutItems } from './without-items.ts';

export interface Visitor {
  readonly events: () => readonly StoredEvent[];
  readonly profile: () => Profile;
  /** Keeps and learns new events; those already in the log (a page that was left before it heard so) are folded. */
  readonly record: (events: readonly StoredEvent[]) => Promise<AppendOutcome>;
  readonly correct: (
    kind: CorrectionKind,
    value: string,
    to: 'more' | 'less' | undefined,
  ) => Promise<boolean>;
  /** Erases an interest with all it was learned from: in the log, the sums of older events, and what was said of it by hand. */
  readonly remove: (kind: AffinityKind, value: string) => Promise<boolean>;
  /** Reads the log again: another tab has written, or the catalogue has arrived. */
  readonly rebuild: () => Promise<void>;
  /** Deletes what is too old or too much; what the profile had of it stays in the base that it is rebuilt on. */
  readonly compact: () => Promise<void>;
}

const baseKey = 'profile';
const correctionsKey = 'corrections';

const identityOf = ({ name, at, data }: StoredEvent): string => JSON.stringify([name, at, data]);

const asMap = (value: unknown): ReadonlyMap<string, number> => (value instanceof Map ? value : new Map());

const isProfile = (value: unknown): value is Profile =>
  typeof value === 'object' && value !== null && (value as Profile).version === 1;

export const createVisitor = (store: Store, attributesOf: AttributesOf, clock: Clock): Visitor => {
  let log: readonly StoredEvent[] = [];
  let builder: ProfileBuilder = createProfileBuilder(attributesOf);
  let corrections: Profile['corrections'] = new Map();

  // One after the other: reading the log again while an event is being kept would lose that event from memory.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  };

  const baseOf = (stored: unknown): Profile =>
    forgetExpired(isProfile(stored) ? stored : emptyProfile(), clock());

  const readAgain = async (): Promise<void> => {
    const [events, base, stored] = await Promise.all([
      store.events(),
      store.read(baseKey),
      store.read(correctionsKey),
    ]);
    corrections = asMap(stored);
    log = events;
    builder = createProfileBuilder(attributesOf, baseOf(base));
    for (const event of log) builder.learn(event, clock());
  };
  // Busy tabs tell of every event, faster than a long log can be read: one reading to come serves them all.
  let toCome: Promise<void> | undefined;
  const rebuild = (): Promise<void> =>
    (toCome ??= inTurn(() => {
      toCome = undefined;
      return readAgain();
    }));

  const keep = async (events: readonly StoredEvent[]): Promise<AppendOutcome> => {
    const earliest = Math.min(...events.map(({ at }) => at));
    const known = new Set(log.filter(({ at }) => at >= earliest).map(identityOf));
    const fresh = events
      .flatMap((event) => withoutItems(event, ({ item_id }) => attributesOf(item_id)?.sensitive) ?? [])
      .filter((event) => !known.has(identityOf(event)));
    const outcome = await store.append(fresh);
    if (!outcome.kept) return outcome;
    log = [...log, ...fresh];
    for (const event of fresh) builder.learn(event, clock());
    return outcome;
  };

  const keepCorrection: Visitor['correct'] = async (kind, value, to) => {
    ({ corrections } = correct({ ...builder.read(), corrections }, kind, value, to));
    return store.write(correctionsKey, corrections);
  };

  return {
    events: () => log,
    profile: () => ({ ...builder.read(), corrections }),
    record: (events) => inTurn(() => keep(events)),
    correct: keepCorrection,
    remove: (kind, value) =>
      inTurn(async () => {
        const isOut = (item: EventItem): boolean =>
          valuesOf(item, attributesOf(item.item_id))[kind] === value;
        const isDone =
          (await store.changeEvents((event) =>
            kind === 'category' && event.data['item_category'] === value
              ? undefined
              : withoutItems(event, isOut),
          )) &&
          // Sums of older events, from which nothing can be taken out again.
          (await store.update(baseKey, (sums) => ({ removals: removalsIn(sums) + 1 }))) &&
          (await keepCorrection(kind, value, undefined));
        await readAgain();
        return isDone;
      }),
    rebuild,
    compact: async () => {
      const removals = removalsIn(await store.read(baseKey));
      const dropped = await store.compact();
      if (dropped.length === 0) return;
      await store.update(baseKey, (sums) => {
        // An interest was removed meanwhile, and all sums with it: what these events said of it must not come back.
        if (removalsIn(sums) !== removals) return undefined;
        const base = createProfileBuilder(attributesOf, baseOf(sums));
        for (const event of dropped) base.learn(event, clock());
        return { ...base.read(), removals };
      });
      await rebuild();
    },
  };
};
