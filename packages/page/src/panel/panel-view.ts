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

/** What each slot shows now, and why [P5]. */
export const decisionList = (decisions: readonly SlotAnswer[]): readonly HTMLElement[] =>
  decisions.map(({ slot, items }) =>
    elementOf(
      'details',
      {},
      elementOf('summary', {}, `${slot} (${items.length})`),
      elementOf(
        'ul',
        {},
        ...items.map(({ display, because }) =>
          elementOf('li', {}, display.item_name, elementOf('small', {}, because)),
        ),
      ),
    ),
  );

export const recentList = (items: ProfileView['recentItems'], texts: PanelTexts): HTMLElement =>
  elementOf(
    'ul',
    { class: 'recent' },
    ...items
      .slice(0, 10)
      .map(({ itemName, lastAt }) =>
        elementOf('li', {}, itemName, elementOf('small', {}, dayOf(lastAt, texts))),
      ),
  );

/** Newest first. */
export const receiptList = (receipts: readonly Receipt[], texts: PanelTexts): HTMLElement =>
  elementOf(
    'ul',
    {},
    ...receipts.toReversed().map(({ at, choices, source, by, userAction, textHash, rawVersion }) => {
      const text = textHash?.slice(0, 8) ?? rawVersion;
      return elementOf(
        'li',
        {},
        purposes.map((purpose) => `${texts[purpose]}: ${texts[choices[purpose]]}`).join(' · '),
        elementOf(
          'small',
          {},
          [
            new Date(at).toLocaleString(localeOf(texts), { dateStyle: 'medium', timeStyle: 'short' }),
            say(texts[userAction ? 'byYou' : 'byOther'], { source: by ?? source }),
            ...(text ? [say(texts.text, { hash: text })] : []),
          ].join(', '),
        ),
      );
    }),
  );

/** The page's own region, where it speaks the panel's language. */
const localeOf = ({ lang }: PanelTexts): string => {
  const page = document.documentElement.lang;
  return page.startsWith(lang) ? page : lang;
};
const dayOf = (at: number, texts: PanelTexts): string =>
  new Date(at).toLocaleDateString(localeOf(texts), { dateStyle: 'medium' });
