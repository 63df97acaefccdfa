import type { Receipt } from '@homebody/consent';
import { purposes } from '@homebody/core';
import type { ProfileView, VaultDiagnostics } from '@homebody/vault';
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
        [texts.since, firstAt === undefined ? '–' : dayOf(firstAt)],
        [texts.events, stored.events],
        [texts.sessions, sessions],
        [texts.orders, orders],
        [texts.where, say(texts[stored.where], { size: Math.ceil(stored.bytes / 1_000) })],
        [texts.howLong, texts.days],
        [texts.chosenBy, say(texts[ranker], { choices })],
      ] as const
    ).flatMap(([name, value]) => [elementOf('dt', {}, name), elementOf('dd', {}, String(value))]),
  );

export const recentList = (items: ProfileView['recentItems']): HTMLElement =>
  elementOf(
    'ul',
    { class: 'recent' },
    ...items
      .slice(0, 10)
      .map(({ itemName, lastAt }) => elementOf('li', {}, itemName, elementOf('small', {}, dayOf(lastAt)))),
  );

/** Newest first. */
export const receiptList = (receipts: readonly Receipt[], texts: PanelTexts): HTMLElement =>
  elementOf(
    'ul',
    {},
    ...receipts
      .toReversed()
      .map(({ at, choices, source, by }) =>
        elementOf(
          'li',
          {},
          purposes.map((purpose) => `${texts[purpose]}: ${texts[choices[purpose]]}`).join(' · '),
          elementOf('small', {}, `${momentOf(at)}, ${say(texts.through, { source: by ?? source })}`),
        ),
      ),
  );

const language = (): string | undefined => document.documentElement.lang || undefined;
const dayOf = (at: number): string => new Date(at).toLocaleDateString(language(), { dateStyle: 'medium' });
const momentOf = (at: number): string =>
  new Date(at).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });
