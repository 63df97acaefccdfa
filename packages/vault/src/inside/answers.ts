import type { AnswerSource, Recommendation } from '@homebody/core';
import type { ByLanguage, SlotConfig } from '@homebody/pack';
import type { SlotAnswer, SlotRequest, Snapshot } from '../snapshot.ts';

/** UTF-8 bytes of the snapshot as JSON: what a page can read before its first paint without being felt. */
const snapshotBytes = 8_000;
/** Of these for the names of segments. */
const segmentBytes = 2_000;
/** And for predictions: seven with three reasons each. */
const predictionBytes = 3_000;

export interface Answering {
  /** Slots as the merchant configured them. */
  readonly slots: () => readonly SlotConfig[];
  /** What a table has in the page's language. */
  readonly said: <Value>(table: ByLanguage<Value>) => Value | undefined;
  readonly choose: (
    slot: SlotConfig,
    request: SlotRequest,
  ) => { readonly source: AnswerSource; readonly items: readonly Recommendation[] };
}

/** A slot nobody configured is answered all the same: about its item where it names one, else about the visitor. */
const strategyFor = (item: string | undefined): string => (item === undefined ? 'picked-for-you' : 'similar');

const defaultLimit = 8;

export const answerSlot = ({ slots, said, choose }: Answering, request: SlotRequest): SlotAnswer => {
  const { slot, item, limit } = request;
  const configured = slots().find((config) => config.slot === slot);
  const config: SlotConfig = configured ?? { slot, strategy: strategyFor(item), limit: defaultLimit };
  const title = said(config.title ?? {});
  return { slot, ...(title && { title }), ...choose({ ...config, limit: limit ?? config.limit }, request) };
};

/** Answers for the slots this visitor's pages show, the longest shortened until all fit; then for other configured ones, while there is room. */
export const answerAll = (
  answering: Answering,
  requests: readonly SlotRequest[],
  {
    epoch,
    at,
    segments,
    predictions,
  }: Pick<Snapshot, 'epoch' | 'at'> & {
    readonly segments?: Snapshot['segments'] | undefined;
    readonly predictions?: Snapshot['predictions'] | undefined;
  },
): Snapshot => {
  const named = segments && upTo(segmentBytes, segments);
  let foreseen: Snapshot['predictions'];
  const snapshotOf = (answers: readonly SlotAnswer[]): Snapshot => ({
    version: 1,
    epoch,
    at,
    ...(named && { segments: named }),
    ...(foreseen && { predictions: foreseen }),
    slots: Object.fromEntries(
      answers.filter(({ items }) => items.length > 0).map((answer) => [answer.slot, answer]),
    ),
  });
  const fits = (answers: readonly SlotAnswer[]): boolean =>
    new TextEncoder().encode(JSON.stringify(snapshotOf(answers))).length <= snapshotBytes;

  let answers = requests.map((request) => answerSlot(answering, request));
  // What is shown goes before what is said of it: of predictions, reasons are the first to be left out.
  for (const most of reasonsKept) {
    foreseen = predictions && upTo(predictionBytes, withReasons(predictions, most));
    if (fits(answers)) break;
  }
  for (let keep = longestOf(answers) - 1; keep > 0 && !fits(answers); keep--) {
    answers = answers.map((answer) => ({ ...answer, items: answer.items.slice(0, keep) }));
  }
  // One whose single item is larger than everything may be leaves room for the others.
  while (!fits(answers)) {
    const most = Math.max(...answers.map(weightOf));
    answers = answers.filter((answer) => weightOf(answer) < most);
  }
  for (const { slot } of answering.slots()) {
    if (answers.some((answer) => answer.slot === slot)) continue;
    const more = [...answers, answerSlot(answering, { slot })];
    if (fits(more)) answers = more;
  }
  return snapshotOf(answers);
};

/** Reasons of a prediction that are kept, as far as there is room. */
const reasonsKept = [3, 1, 0];

const withReasons = (
  predictions: NonNullable<Snapshot['predictions']>,
  most: number,
): NonNullable<Snapshot['predictions']> =>
  predictions.map((one) => ('reasons' in one ? { ...one, reasons: one.reasons.slice(0, most) } : one));

/** As many as there is room for, from the first on. */
const upTo = <Value>(most: number, values: readonly Value[]): readonly Value[] => {
  let bytes = 1;
  return values.filter(
    (value) => (bytes += new TextEncoder().encode(JSON.stringify(value)).length + 1) <= most,
  );
};

const longestOf = (answers: readonly SlotAnswer[]): number =>
  Math.max(0, ...answers.map(({ items }) => items.length));

const weightOf = (answer: SlotAnswer): number => JSON.stringify(answer).length;
