import { type Clock, type Purpose, dayMs, nothingGranted, purposes } from '@homebody/core';
import { allOf, createAuthority, lastOf } from './authority.ts';
import { blankRecord, type ConsentRecord, type ConsentRecordData, type Receipt } from './consent-record.ts';
import type { ConsentSource, ConsentStatus } from './consent-source.ts';
import type { ActiveVeto, Consent, ConsentChange } from './consent.ts';
import { attempt, createListeners } from './listeners.ts';
import { choicesOf } from './manual.ts';
import type { OtherTabs } from './other-tabs.ts';
import { mapChoices } from './read-signal.ts';
import type { Veto } from './veto.ts';

export interface ConsentOptions {
  /** All of them have to agree. None at all is never a grant. */
  readonly sources: readonly ConsentSource[];
  readonly vetoes?: readonly Veto[];
  readonly record: ConsentRecord;
  readonly clock: Clock;
  readonly tabs?: OtherTabs;
  /** A grant lapses after so many days. Default 365: regulators allow 12 to 13 months. */
  readonly grantDays?: number;
  /** A refusal is remembered for so many days before anyone asks again. Default 183. */
  readonly refusalDays?: number;
}

/**
 * Combines what the authorities say by AND, then the vetoes. A grant needs a positive, settled act of
 * the visitor's; a platform's default, a banner still open, nonsense and silence never are one [P1].
 *
 * The receipts in the record are the state: every tab computes the same from them, and only a new act
 * adds a grant, so tabs that see different platforms or vetoes can't answer each other for ever.
 */
export const createConsent = (options: ConsentOptions): Consent => {
  const { sources, vetoes = [], record, clock, tabs, grantDays = 365, refusalDays = 183 } = options;
  const grantMs = grantDays * dayMs;
  const authorities = sources.map((source) =>
    createAuthority(source, clock, { grantMs, refusalMs: refusalDays * dayMs }),
  );
  const listeners = createListeners<ConsentChange>();
  let data: ConsentRecordData | undefined;
  let pausedUnrecorded = false;
  let vetoed: readonly ActiveVeto[] = [];
  let view: ConsentChange = { status: 'unknown', choices: nothingGranted, epoch: 0 };
  let recordedGrant = false;
  let shouldAsk = false;
  let lapsesAt = Infinity;
  let told = '';
  let busy = false;

  const isPaused = (): boolean => data?.paused ?? pausedUnrecorded;
  const receiptsNow = (): readonly Receipt[] => (data = record.read())?.receipts ?? [];

  const save = (changed: Partial<ConsentRecordData>): void => {
    const next = { ...blankRecord(clock()), paused: pausedUnrecorded, ...data, ...changed, at: clock() };
    data = { ...next, receipts: next.receipts.slice(-20) };
    record.write(data);
    tabs?.announce(data.epoch);
  };

  const update = (added: readonly Receipt[] = []): void => {
    // A source may announce a change from within `state()`.
    if (busy) return;
    busy = true;
    const kept = receiptsNow();
    let receipts = [...kept, ...added];
    receipts = [...receipts, ...authorities.flatMap(({ hear }) => hear(receipts) ?? [])];
    const standings = (purpose: Purpose, trusting?: boolean): ConsentStatus[] =>
      authorities.map(({ standing }) => standing(receipts, purpose, trusting));

    const denied = new Set<Purpose>();
    const paused = new Set<Purpose>(isPaused() ? purposes : []);
    const said = mapChoices((p) => settled(allOf(standings(p))));
    vetoed = vetoes.flatMap(({ name, denies, pauses }) => {
      const which = attempt(() => denies(said));
      // A veto that fails can't be told from one that would have spoken: wait.
      for (const p of which ?? purposes) (which && !pauses ? denied : paused).add(p);
      return which?.length ? { name, purposes: which } : [];
    });
    // Of a visitor who may not agree to anything, not even the answer is kept [P7].
    if (denied.size === purposes.length) receipts = [...kept, ...added];

    const base = (purpose: Purpose, trusting?: boolean): ConsentStatus =>
      allOf([...standings(purpose, trusting), ...(denied.has(purpose) ? ['denied' as const] : [])]);
    const withPause = (purpose: Purpose, status: ConsentStatus): ConsentStatus =>
      paused.has(purpose) ? allOf([status, 'pending']) : status;
    const was = data?.choices.personalization === 'granted';
    const now = base('personalization');
    const withdrawn = was && (now === 'denied' || now === 'unknown');
    const granted = !was && now === 'granted';
    if (withdrawn && receipts.length === kept.length) {
      // No act says so, but time, a veto or a source unknown to other tabs: void the grants, for them too.
      const by = denied.has('personalization') ? (vetoed[0]?.name ?? '') : 'lapsed';
      for (const { name } of sources)
        if (lastOf(kept, name)?.choices.personalization === 'granted')
          receipts.push({ at: clock(), choices: nothingGranted, source: name, userAction: false, by });
    }
    if (withdrawn || granted || receipts.length > kept.length) {
      const epoch = (data ?? blankRecord(clock())).epoch + (withdrawn || granted ? 1 : 0);
      const choices = mapChoices((p) => {
        const status = base(p);
        return status === 'pending' ? (data?.choices[p] ?? 'unknown') : status;
      });
      save({ epoch, choices, receipts, ...(withdrawn && { owed: epoch }) });
    }
    busy = false;

    view = {
      status: withPause('personalization', now),
      choices: mapChoices((p) => settled(withPause(p, base(p)))),
      epoch: data?.epoch ?? 0,
    };
    recordedGrant = withPause('personalization', base('personalization', true)) === 'granted';
    shouldAsk =
      denied.size < purposes.length &&
      authorities.some(
        ({ remembered, standing }) =>
          remembered && purposes.every((p) => standing(receipts, p) === 'unknown'),
      );
    lapsesAt = Math.min(
      ...sources.map(({ name }) => (lastOf(receipts, name)?.at ?? 0) + grantMs).filter((at) => at > clock()),
    );
    const tell = JSON.stringify([view, shouldAsk, vetoed, isPaused()]);
    if (tell === told) return;
    told = tell;
    listeners.tell(view);
  };

  const current = (): ConsentChange => {
    if (clock() >= lapsesAt) update();
    return view;
  };

  const setPaused = (paused: boolean): void => {
    pausedUnrecorded = paused;
    receiptsNow();
    if (data) save({ paused });
    update();
  };

  /** Receipts over the heads of sources that can't be told themselves. */
  const overrule = (
    choicesFor: (last: Receipt, source: ConsentSource) => Receipt['choices'] | undefined,
  ): void => {
    const receipts = receiptsNow();
    update(
      sources.flatMap((source) => {
        const last = lastOf(receipts, source.name);
        const choices = last && choicesFor(last, source);
        return choices ? { at: clock(), choices, source: source.name, userAction: true, by: 'homebody' } : [];
      }),
    );
  };

  const refresh = (): void => update();
  const stops = [
    ...[...sources, ...vetoes].map((one) => attempt(() => one.subscribe?.(refresh))),
    tabs?.listen(refresh),
  ];
  update();

  return {
    choices: () => current().choices,
    status: () => current().status,
    epoch: () => current().epoch,
    recordedGrant: () => current() && recordedGrant,
    shouldAsk: () => current() && shouldAsk,
    canWithdraw: () => purposes.some((p) => data?.choices[p] === 'granted'),
    vetoed: () => vetoed,
    onChange: listeners.add,
    receipts: () => structuredClone(data?.receipts ?? []),
    grant: (which = purposes) => {
      for (const { grant } of sources) attempt(() => grant?.(which));
      overrule((last, { name, grant }) => {
        const own = !grant && last.by === 'homebody' && lastOf(data?.receipts ?? [], name, true)?.choices;
        return own ? mapChoices((p) => (which.includes(p) ? own : last.choices)[p]) : undefined;
      });
    },
    withdraw: (which = purposes) => {
      for (const { withdraw } of sources) attempt(() => withdraw?.(which));
      overrule(({ choices }) =>
        which.some((p) => choices[p] === 'granted') ? choicesOf(which, 'denied', choices) : undefined,
      );
    },
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    isPaused,
    newEpoch: () => {
      receiptsNow();
      if (data) save({ epoch: data.epoch + 1 });
      update();
      return view.epoch;
    },
    erasureOwed: () => data?.owed !== undefined,
    erased: (epoch) => {
      receiptsNow();
      if (data?.owed !== undefined && epoch >= data.owed) save({ owed: undefined });
    },
    refresh,
    dispose: () => {
      for (const stop of stops) attempt(() => stop?.());
      listeners.clear();
    },
  };
};

const settled = (status: ConsentStatus) => (status === 'pending' ? 'unknown' : status);
