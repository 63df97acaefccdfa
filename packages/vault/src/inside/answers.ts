import type { AnswerSource, Recommendation } from '@homebody/core';
import type { SlotConfig } from '@homebody/pack';
import type { SlotAnswer, SlotRequest, Snapshot } from '../snapshot.ts';

/** UTF-8 bytes of the snapshot as JSON: what a page can read before its first paint without being felt. */
const snapshotBytes = 8_000;

export interface Answering {
  /** Slots as the merchant configured them. */
  readonly slots: () => readonly SlotConfig[];
  readonly choose: (
    slot: SlotConfig,
    request: SlotRequest,
  ) => { readonly source: AnswerSource; readonly items: readonly Recommendation[] };
}

/** A slot nobody configured is answered all the same: about its item where it names one, else about the visitor. */
const strategyFor = (item: string | undefined): string => (item === undefined ? 'picked-for-you' : 'similar');

const defaultLimit = 8;

export const answerSlot = ({ slots, choose }: Answering, request: SlotRequest): SlotAnswer => {
  const { slot, item, limit } = request;
  const configured = slots().find((config) => config.slot === slot);
  const config = configured ?? { slot, strategy: strategyFor(item), limit: defaultLimit };
  return { slot, ...choose({ ...config, limit: limit ?? config.limit }, request) };
};

/** Answers for every slot that does not depend on a page's own item, shortened evenly until they fit. */
export const answerAll = (
  answering: Answering,
  requests: readonly SlotRequest[],
  { epoch, at }: { readonly epoch: number; readonly at: number },
): Snapshot => {
  const answers = requests
    .filter(({ item }) => item === undefined)
    .map((request) => answerSlot(answering, request));
  for (let keep = Math.max(0, ...answers.map(({ items }) => items.length)); ; keep--) {
    const slots = Object.fromEntries(
      answers
        .map((answer) => ({ ...answer, items: answer.items.slice(0, keep) }))
        .filter(({ items }) => items.length > 0)
        .map((answer) => [answer.slot, answer]),
    );
    const snapshot: Snapshot = { version: 1, epoch, at, slots };
    if (keep <= 0 || new TextEncoder().encode(JSON.stringify(snapshot)).length <= snapshotBytes)
      return snapshot;
  }
};
