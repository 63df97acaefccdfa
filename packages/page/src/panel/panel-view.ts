import type { Receipt } from '@homebody/consent';
import { purposes } from '@homebody/core';
import type { ProfileView, SlotAnswer, VaultDiagnostics } from '@homebody/vault';
import { elementOf } from '../element.ts';
import { type PanelTexts, say } from './panel-texts.ts';

/** What is kept, in plain words. */
export const keptList = (
  { firstAt, sessions, orders, stored }: ProfileView,
  { ranker, choices }: Pick<VaultDiagnostics, 'ranker' | 'choices'>,
  texts: PanelTexts,
): HTMLElement =>
  elementOf(
    'dl',
    {},
    ...(
      [
        [texts.since, firstAt === undefined ? '–' : dayOf(firstAt, texts)],
        [texts.events, stored.events],
        [texts.sessions, sessions],
        [texts.orders, orders],
        [texts.where, say(texts[stored.where], { size: Math.ceil(stored.bytes / 1_000) })],
        [texts.howLong, texts.days],
        [texts.chosenBy, say(texts[ranker], { choices })],
      ] as const
    ).flatMap(([name, value]) => [elementOf('dt', {}, name), elementOf('dd', {}, String(value))]),
  );

/** Lines of text, each with something small below it. */
const lines = (all: readonly (readonly [string, string])[]): HTMLElement =>
  elementOf(
    'ul',
    {},
    ...all.map(([text, below]) => elementOf('li', {}, text, elementOf('small', {}, below))),
  );

/** What each slot shows now, and why [P5]. */
export const decisionList = (decisions: readonly SlotAnswer[]): readonly HTMLElement[] =>
  decisions.map(({ slot, title, items }) =>
    elementOf(
      'details',
      {},
      elementOf('summary', {}, title ?? slot),
      lines(items.map(({ display, because }) => [display.item_name, because])),
    ),
  );

export const recentList = (items: ProfileView['recentItems'], texts: PanelTexts): HTMLElement =>
  lines(items.slice(0, 10).map(({ itemName, lastAt }) => [itemName, dayOf(lastAt, texts)]));

/** Newest first: what was agreed to, when, by whom, and which text it was. */
export const receiptList = (receipts: readonly Receipt[], texts: PanelTexts): HTMLElement =>
  lines(
    receipts
      .toReversed()
      .map(({ at, choices, source, by, userAction, textHash, rawVersion }) => [
        purposes.map((purpose) => `${texts[purpose]}: ${texts[choices[purpose]]}`).join(' · '),
        [
          new Date(at).toLocaleString(localeOf(texts), { dateStyle: 'medium', timeStyle: 'short' }),
          say(texts[userAction ? 'byYou' : 'byOther'], { source: by ?? source }),
          (textHash ?? rawVersion) && say(texts.text, { hash: (textHash ?? rawVersion)?.slice(0, 8) }),
        ]
          .filter(Boolean)
          .join(', '),
      ]),
  );

/** The page's own region, where it speaks the panel's language. */
const localeOf = ({ lang }: PanelTexts): string => {
  const page = document.documentElement.lang;
  return page.startsWith(lang) ? page : lang;
};
const dayOf = (at: number, texts: PanelTexts): string =>
  new Date(at).toLocaleDateString(localeOf(texts), { dateStyle: 'medium' });
