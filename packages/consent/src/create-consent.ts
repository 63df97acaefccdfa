import {
  attempt,
  type Clock,
  type ConsentChoices,
  type Purpose,
  createListeners,
  nothingGranted,
  purposes,
} from '@homebody/core';
import { allOf, createAuthority, lastOf } from './authority.ts';
import { blankRecord, type ConsentRecord, type ConsentRecordData, type Receipt } from './consent-record.ts';
import type { ConsentSource, ConsentStatus } from './consent-source.ts';
import type { ActiveVeto, Consent, ConsentChange } from './consent.ts';
import type { OtherTabs } from './other-tabs.ts';
import { proofOf } from './proof-of.ts';
import { choicesWith, mapChoices } from './read-signal.ts';
import type { RulesInEffect } from './rules-in-effect.ts';
import type { Veto } from './veto.ts';

export interface ConsentOptions {
  /** All of them have to agree. None at all is never a grant. */
  readonly sources: readonly ConsentSource[];
  readonly vetoes?: readonly Veto[];
  readonly record: ConsentRecord;
  readonly clock: Clock;
  readonly tabs?: OtherTabs;
  /** Default: a grant stands for 365 days, for regulators allow 12 to 13 months, and a refusal for 183. */
  readonly rules?: RulesInEffect | undefined;
}

/**
 * Combines what the authorities say by AND, then the vetoes. A grant needs a positive, settled act of
 * the visitor's; a platform's default, a banner still open, nonsense and silence never are one [P1].
 *
 * The receipts in the record are the state: every tab computes the same from them, and only a new act
 * adds a grant, so tabs that see different platforms or vetoes can't answer each other for ever.
 */
export const createConsent = (options: ConsentOptions): Consent => {
  const { sources, vetoes = [], record, clock, tabs, rules = { granted: 365, denied: 183 } } = options;
  const authorities = sources.map((source) => createAuthority(source, clock, rules));
  const listeners = createListeners<ConsentChange>();
  let data: ConsentRecordData | undefined;
  let pausedUnrecorded = false;
  let vetoed: readonly ActiveVeto[] = [];
  let view: ConsentChange = { status: 'unknown', choices: nothingGranted, epoch: 0 };
  let recordedGrant = false;
  let shouldAsk = false;
  let told = '';
  let busy = false;

  const isPaused = (): boolean => data?.paused ?? pausedUnrecorded;
  const receiptsNow = (): readonly Receipt[] => (data = record.read())?.receipts ?? [];

  const save = (changed: Partial<ConsentRecordData>, epochs = 0): void => {
    const last = data ?? { ...blankRecord(clock()), paused: pausedUnrecorded };
    data = { ...last, ...changed, epoch: last.epoch + epochs, at: clock() };
    record.write(data);
    tabs?.announce(data.epoch);
  };

  const update = (added: readonly Receipt[] = []): void => {
    // A source may announce a change from within `state()`.
    if (busy) return;
    busy = true;
    const kept = receiptsNow();
    const receipts = [...kept, ...added];
    const heard = authorities.flatMap(({ hear }) => hear(receipts) ?? []);

    const denied = new Set<Purpose>();
    const paused = new Set<Purpose>();
    const standing = (p: Purpose, base?: boolean, trusting?: boolean): ConsentStatus =>
      allOf([
        ...authorities.map((authority) => authority.standing(receipts, p, trusting)),
        ...(denied.has(p) ? ['denied' as const] : []),
        ...(paused.has(p) && !base ? ['pending' as const] : []),
      ]);
    receipts.push(...heard);
    const said = mapChoices((p) => settled(standing(p)));
    vetoed = vetoes.flatMap(({ name, denies, pauses }) => {
      const which = attempt(() => {
        const named = denies(said);
        return purposes.filter((p) => named.includes(p));
      });
      // A veto that fails can't be told from one that would have spoken: wait.
      for (const p of which ?? purposes) (which && !pauses ? denied : paused).add(p);
      return which?.length ? { name, purposes: which } : [];
    });
    if (isPaused()) for (const p of purposes) paused.add(p);
    // Of a visitor who may not agree to anything, not even the answer is kept [P7].
    if (denied.size === purposes.length) receipts.length -= heard.length;

    const was = data?.choices.personalization === 'granted';
    const now = standing('personalization', true);
    const withdrawn = was && (now === 'denied' || now === 'unknown');
    if (withdrawn && receipts.length === kept.length)
      // No act says so, but time, a veto, or a source unknown to other tabs: void the grants, for them too.
      for (const { name } of sources)
        if (lastOf(kept, name)?.choices.personalization === 'granted')
          receipts.push(
            overruled(name, nothingGranted, denied.has('personalization') ? vetoed[0]?.name : 'lapsed'),
          );
    const flips = withdrawn || (!was && now === 'granted') ? 1 : 0;
    if (flips || receipts.length > kept.length) {
      const choices = mapChoices((p) => {
        const status = standing(p, true);
        return status === 'pending' ? (data?.choices[p] ?? 'unknown') : status;
      });
      const owed = withdrawn ? (data?.epoch ?? 0) + 1 : data?.owed;
      save({ choices, receipts: proofOf(receipts), owed }, flips);
    }
    busy = false;

    view = {
      status: standing('personalization'),
      choices: mapChoices((p) => settled(standing(p))),
      epoch: data?.epoch ?? 0,
    };
    recordedGrant = standing('personalization', false, true) === 'granted';
    shouldAsk = now === 'unknown' && purposes.every((p) => said[p] === 'unknown');
    const tell = JSON.stringify([view, shouldAsk, vetoed, isPaused()]);
    if (tell === told) return;
    told = tell;
    listeners.tell(view);
  };

  const overruled = (source: string, choices: ConsentChoices, by?: string): Receipt => ({
    at: clock(),
    choices,
    source,
    userAction: by === 'homebody',
    by,
    ...rules.receipt,
  });

  /** Changes the record where there is one; without one there is nothing to change [P1]. */
  const amend = (changed: Partial<ConsentRecordData>, epochs?: number): void => {
    receiptsNow();
    if (data) save(changed, epochs);
    update();
  };

  const setPaused = (paused: boolean): void => {
    pausedUnrecorded = paused;
    amend({ paused });
  };

  const refresh = (): void => update();
  const stops = [
    ...[...sources, ...vetoes].map((one) => attempt(() => one.subscribe?.(refresh))),
    tabs?.listen(refresh),
  ];
  update();

  return {
    choices: () => view.choices,
    status: () => view.status,
    epoch: () => view.epoch,
    recordedGrant: () => recordedGrant,
    shouldAsk: () => shouldAsk,
    canWithdraw: () => purposes.some((p) => data?.choices[p] === 'granted'),
    vetoed: () => vetoed,
    onChange: listeners.add,
    receipts: () => structuredClone(data?.receipts ?? []),
    grant: (which = purposes) => {
      for (const { grant } of sources) attempt(() => grant?.(which));
    },
    withdraw: (which = purposes) => {
      for (const { withdraw } of sources) attempt(() => withdraw?.(which));
      const receipts = receiptsNow();
      update(
        sources.flatMap(({ name }) => {
          const choices = lastOf(receipts, name)?.choices;
          return choices && which.some((p) => choices[p] === 'granted')
            ? overruled(name, choicesWith(choices, which, 'denied'), 'homebody')
            : [];
        }),
      );
    },
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    isPaused,
    newEpoch: () => {
      receiptsNow();
      amend({ owed: (data?.epoch ?? 0) + 1 }, 1);
      return view.epoch;
    },
    erasureOwed: () => data?.owed !== undefined,
    erased: (epoch) => {
      if (epoch >= (data?.owed ?? Infinity)) amend({ owed: undefined });
    },
    refresh,
    dispose: () => {
      for (const stop of stops) attempt(() => stop?.());
      listeners.clear();
    },
  };
};

const settled = (status: ConsentStatus) => (status === 'pending' ? 'unknown' : status);
