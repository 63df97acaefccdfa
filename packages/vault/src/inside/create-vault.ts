/**
 * The vault itself, on no particular thread: one visitor's log and profile, the shop's pack, and the
 * rankers; events in, answers out. `serveVault` puts it behind a port.
 */
import { type Clock, HomebodyError } from '@homebody/core';
import type { ByLanguage } from '@homebody/pack';
import { choicesIn, examplesOf, recommend } from '@homebody/recommenders';
import type { Store } from '@homebody/store';
import type { OpenRequest, Vault, VaultDiagnostics } from '../protocol.ts';
import type { VaultOutside } from '../serve-vault.ts';
import type { SlotRequest } from '../snapshot.ts';
import { answerAll, answerSlot } from './answers.ts';
import { createDebounce } from './debounce.ts';
import { foreseen } from './foreseen.ts';
import { type Groups, type VisitorNow, createGroups } from './groups.ts';
import { inLanguage } from './in-language.ts';
import { type KnownSlots, createKnownSlots } from './known-slots.ts';
import { type PackShelf, createPackShelf, tellsOfItems } from './pack-shelf.ts';
import { type PersonalRanker, createPersonalRanker } from './personal-ranker.ts';
import { profileView } from './profile-view.ts';
import { toJson } from './to-json.ts';
import { createUnhurried } from './unhurried.ts';
import { withinTime } from './within-time.ts';
import { type Visitor, createVisitor } from './visitor.ts';

export interface VaultParts {
  readonly openStore: (
    options: { readonly database: string; readonly epoch: number } & Pick<
      VaultOutside['listener'],
      'onProblem'
    >,
  ) => Promise<Store>;
  /** Runs the task if no other tab of the site holds the lock; else resolves to `undefined`. */
  readonly alone: <Value>(lock: string, task: () => Promise<Value>) => Promise<Value | undefined>;
  /** Tells the site's other tabs that something was written, and hears it from them. */
  readonly notices: { readonly tell: () => void; readonly hear: (listener: () => void) => void };
  readonly subtle: SubtleCrypto | undefined;
  readonly clock: Clock;
}

/** Everything that exists only from `open` on. */
interface Household {
  readonly request: OpenRequest;
  readonly store: Store;
  readonly visitor: Visitor;
  readonly ranker: PersonalRanker;
  readonly slots: KnownSlots;
  readonly groups: Groups;
}

/** Answers follow the last event of a burst after this pause. */
const settleMs = 30;
/** Fetching the trainer's file may take a while on a slow line. */
const trainerArrivesMs = 30_000;

export const createVault =
  (parts: VaultParts) =>
  ({ listener, trainerPort }: VaultOutside): Vault => {
    const { clock } = parts;
    const shelf: PackShelf = createPackShelf(parts.subtle);
    let household: Household | undefined;

    const home = (): Household => {
      if (household) return household;
      throw new HomebodyError('engine-stopped', 'the vault was asked before it was opened');
    };
    const choicesOf = (visitor: Visitor): number => {
      const world = shelf.world();
      return world ? choicesIn(world, visitor.events()).length : 0;
    };
    const nameOf = (item: string): string => shelf.nameOf(item) ?? item;

    /** What the pack has in the page's language. */
    const said = <Value>(table: ByLanguage<Value>): Value | undefined =>
      inLanguage(table, home().request.language, shelf.manifest()?.shop.language);

    const answering = {
      said,
      slots: () => shelf.manifest()?.slots ?? [],
      choose: (slot: Parameters<typeof recommend>[2]['slot'], { item, exclude }: SlotRequest) => {
        const { visitor, ranker } = home();
        const world = shelf.world();
        if (!world) return { source: 'default' as const, items: [] };
        const words = said(shelf.manifest()?.reasons ?? {});
        const request = { slot, item, exclude, now: clock(), words };
        return recommend(world, visitor.profile(), request, ranker.weights());
      },
    };
    const visitorNow = ({ visitor }: Household): VisitorNow => {
      const at = clock();
      const known = { events: visitor.events(), profile: visitor.profile() };
      const { attributesOf } = shelf;
      return {
        ...known,
        at,
        predictions: foreseen(shelf.visitorParts().predictions, { ...known, attributesOf }, at),
      };
    };
    const snapshotNow = () => {
      const { slots, request, groups } = home();
      const now = visitorNow(home());
      const { at, predictions } = now;
      const segments = groups.idsOf(now);
      return answerAll(answering, slots.requests(), { epoch: request.epoch, at, segments, predictions });
    };

    const diagnostics = (): VaultDiagnostics => {
      const { store, visitor, ranker, request } = home();
      return {
        storage: store.mode,
        storageReason: store.memoryReason,
        pack: { builtAt: shelf.manifest()?.builtAt, sections: shelf.sections() },
        events: visitor.events().length,
        choices: choicesOf(visitor),
        trainAfter: request.training.afterChoices,
        ...ranker.state(),
      };
    };
    const tellDiagnostics = (): void => listener.onDiagnostics(diagnostics());
    const failed = (error: unknown): void =>
      listener.onProblem({ code: 'engine-stopped', message: String(error) });
    const refresh = createDebounce(
      settleMs,
      async () => {
        if (!household) return;
        // Without a catalogue there is nothing to say, and what an earlier page has prepared stays.
        if (shelf.world()) listener.onSnapshot(snapshotNow());
        tellDiagnostics();
        // Not awaited: answers go on while a training runs.
        void household.ranker.trainIfDue().then((changed) => changed && takeUp(), failed);
      },
      failed,
    );

    /** Another ranker is in use now: here, and in the other tabs. */
    const takeUp = (): void => {
      parts.notices.tell();
      refresh();
    };

    const open = async (request: OpenRequest) => {
      const { database, epoch } = request;
      const store = await parts.openStore({ database, epoch, onProblem: listener.onProblem });
      const visitor = createVisitor(store, shelf.attributesOf, clock);
      const ranker = createPersonalRanker({
        store,
        clock,
        settings: request.training,
        prior: shelf.prior,
        choices: () => choicesOf(visitor),
        examples: () => {
          const world = shelf.world();
          return world && shelf.isComplete()
            ? examplesOf(world, visitor.events(), { seed: request.training.seed }).examples
            : undefined;
        },
        openTrainer: () => {
          const port = withinTime(trainerPort(), trainerArrivesMs, 'no trainer arrived');
          listener.onTrainerWanted();
          return port;
        },
        closeTrainer: listener.onTrainerDone,
        alone: (task) => parts.alone('homebody-train', task),
        onProblem: listener.onProblem,
        onChange: () => household && tellDiagnostics(),
      });
      const slots = createKnownSlots(store);
      const groups = createGroups({ store, shelf });
      household = { request, store, visitor, ranker, slots, groups };
      await Promise.all([ranker.load(visitor.rebuild), slots.load(), groups.load()]);
      await slots.add(request.slots);
      void parts.alone('homebody-compact', visitor.compact);
      return store;
    };

    const catchUp = async (): Promise<void> => {
      if (!household) return;
      await household.ranker.load(household.visitor.rebuild);
      refresh();
    };
    parts.notices.hear(createUnhurried(catchUp, { clock, onError: failed }));

    return {
      open: async (request) => {
        const { mode, memoryReason, fenced } = await open(request);
        return { storage: mode, ...(memoryReason && { storageReason: memoryReason }), fenced };
      },
      manifest: async (manifest) => shelf.take(manifest),
      section: async (name, bytes) => {
        await shelf.put(name, bytes);
        // The log was replayed without a catalogue: categories and price bands are known only now.
        if (tellsOfItems(name)) await household?.visitor.rebuild();
        refresh();
      },
      record: async (events) => {
        const outcome = await home().visitor.record(events);
        if (!outcome.kept) return { recorded: false, reason: outcome.reason };
        parts.notices.tell();
        refresh();
        return { recorded: true, count: outcome.count };
      },
      recommend: async (request) => answerSlot(answering, request),
      snapshot: async (requests) => {
        await home().slots.add(requests);
        return snapshotNow();
      },
      profile: async () => {
        const { visitor, store, groups, request } = home();
        const view = await profileView(visitor.profile(), { store, clock, nameOf });
        const language = request.language || shelf.manifest()?.shop.language || '';
        return { ...view, groups: groups.listOf(visitorNow(home()), language) };
      },
      correct: async ({ kind, value, to }) => {
        const { visitor, ranker } = home();
        const isRemoved = to === 'removed' && kind !== 'segment';
        const isDone = isRemoved
          ? await visitor.remove(kind, value)
          : await visitor.correct(kind, value, to === 'removed' ? 'less' : to);
        if (!isDone) throw new HomebodyError('storage-unavailable', `${value}: not changed`);
        // What was taught by what is gone goes, too.
        if (isRemoved) await ranker.forget();
        parts.notices.tell();
        refresh();
      },
      exportData: async () => {
        const { events, ...rest } = await home().store.exportAll();
        return {
          format: 'homebody-export',
          version: 1,
          exportedAt: new Date(clock()).toISOString(),
          events,
          ...(toJson(rest) as typeof rest),
          snapshot: snapshotNow(),
        };
      },
      train: async () => {
        if (await home().ranker.train()) takeUp();
        return diagnostics();
      },
      diagnostics: async () => diagnostics(),
    };
  };
