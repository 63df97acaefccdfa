import type { Snapshot } from '@homebody/vault';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const number: Check = (value) => Number.isFinite(value);
const textUpTo =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const id = textUpTo(100);
const text = textUpTo(2_000);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

/** All of it text, but for a price; with these at least. */
const texts =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    fields(checks)(value) &&
    Object.entries(value as Fields).every(([name, each]) => (name === 'price' ? number : text)(each));
const answer = fields({
  slot: id,
  source: (value) => /^(personal|prior|popular|default)$/.test(String(value)),
  items: (value) => listOf(recommendation)(value),
});
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const recommendation = fields({
  item_id: id,
  score: number,
  because: text,
  reason: texts({ kind: id }),
  display: texts({ item_id: id, item_name: text }),
});
const snapshot = fields({
  version: (value) => value === 1,
  epoch: number,
  at: number,
  slots: (value) =>
    isFields(value) &&
    Object.entries(value).every(([name, entry]) => answer(entry) && (entry as Fields)['slot'] === name),
  segments: maybe(listOf(id)),
  // Whoever reads one checks what it needs of it: on the page nothing of ours does.
  predictions: maybe(listOf(isFields)),
});

/** Whether something read from the device is a snapshot in every part. One bad part spoils the whole. */
export const isSnapshot = (value: unknown): value is Snapshot => snapshot(value);
