import type { Correction, Interest } from '@homebody/vault';
import { elementOf } from '../element.ts';
import { type PanelTexts, say } from './panel-texts.ts';

/** Interests shown before the visitor asks for the rest. */
const shownAtFirst = 8;

export interface InterestListOptions {
  readonly texts: PanelTexts;
  readonly isWhole: boolean;
  readonly showAll: () => void;
  readonly correct: (correction: Correction, name: string) => void;
}

/** Interests as bars, each with what it was learned from and how to change it [P5] [P6]. */
export const interestList = (
  interests: readonly Interest[],
  { texts, isWhole, showAll, correct }: InterestListOptions,
): readonly Node[] => [
  elementOf(
    'ul',
    {},
    ...interests
      .slice(0, isWhole ? Infinity : shownAtFirst)
      .map((interest) => interestItem(interest, texts, correct)),
  ),
  ...(isWhole || interests.length <= shownAtFirst
    ? []
    : [
        elementOf(
          'button',
          { 'data-key': 'all', click: showAll },
          say(texts.showAll, { count: interests.length }),
        ),
      ]),
];

const interestItem = (
  { kind, value, strength, corrected, evidence }: Interest,
  texts: PanelTexts,
  correct: InterestListOptions['correct'],
): HTMLElement => {
  const name = kind === 'priceBand' ? textFor(texts, `price${value}`, value) : value;
  const button = (to: Correction['to']): HTMLElement => {
    const label = texts[to === 'removed' ? 'remove' : (to ?? 'undo')];
    return elementOf(
      'button',
      {
        'data-key': `${kind} ${value} ${to ?? 'more'}`,
        'aria-label': `${label}: ${name}`,
        click: () => correct({ kind, value, to }, name),
      },
      label,
    );
  };
  const what = evidence.map(({ event, itemName }) =>
    say(textFor(texts, event, texts.other), { item: itemName }),
  );
  return elementOf(
    'li',
    { class: 'interest' },
    elementOf(
      'div',
      {},
      elementOf('strong', {}, name),
      elementOf('meter', { min: 0, max: 1, value: strength, 'aria-label': name }),
    ),
    elementOf(
      'div',
      { class: 'buttons' },
      ...(corrected ? [button(undefined)] : [button('more'), button('less')]),
      button('removed'),
    ),
    elementOf(
      'small',
      {},
      corrected && `${texts[`asked${corrected}`]} `,
      what.length > 0 && say(texts.observed, { what: [...new Set(what)].slice(0, 3).join(', ') }),
    ),
  );
};

const textFor = (texts: PanelTexts, key: string, otherwise: string): string =>
  new Map(Object.entries(texts)).get(key) ?? otherwise;
