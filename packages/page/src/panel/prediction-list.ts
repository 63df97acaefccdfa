import type { VisitorPrediction } from '@homebody/vault';
import { elementOf } from '../element.ts';
import { type PanelTexts, say } from './panel-texts.ts';

type Ground = Extract<keyof PanelTexts, `why${string}`>;

/** What in plain words each known thing is about; the first that fits. */
const grounds: readonly (readonly [RegExp, Ground])[] = [
  [/^by/, 'whyArrival'],
  [/^popularity$/, 'whyOthers'],
  [/cart/i, 'whyCart'],
  [/order|bought|spent|purchase|buying|overdue/i, 'whyOrders'],
  [
    /^(visitViews|visitMinutes|views|categories|topCategory|mostLooks|band|looks|freshness|isLast)/,
    'whyLooks',
  ],
  [/^(hour|weekend|usual|same|near|around|fromLast)/, 'whyTime'],
  [/visit/i, 'whyVisits'],
];

/** Which words of the panel a reason's feature is told by; `undefined` for one of a later version. */
export const groundOf = (feature: string): Ground | undefined =>
  grounds.find(([known]) => known.test(feature))?.[1];

/** What is expected of the visitor, as estimates, and by what. What can't be said now is not listed. */
export const predictionList = (
  predictions: readonly VisitorPrediction[],
  texts: PanelTexts,
): readonly HTMLElement[] => {
  const told = predictions.flatMap((one) => {
    const text = saidOf(one, texts);
    return text === undefined ? [] : [[text, whyOf(one, texts)] as const];
  });
  return told.length === 0
    ? []
    : [
        elementOf('p', { class: 'note' }, texts.estimates),
        elementOf(
          'ul',
          {},
          ...told.map(([text, why]) => elementOf('li', {}, text, elementOf('small', {}, why))),
        ),
      ];
};

const saidOf = (one: VisitorPrediction, texts: PanelTexts): string | undefined => {
  if ('abstained' in one) return undefined;
  if ('alive' in one)
    return say(texts.foreseeBuyer, { orders: one.orders.toFixed(1), alive: percent(one.alive) });
  const of = 'choice' in one ? choiceOf(one.name, one.choice, texts) : undefined;
  const text = texts[`foresee_${one.name}` as keyof PanelTexts] as string | undefined;
  return (
    text &&
    `${say(text, { choice: of })}: ${say(texts.chance, {
      chance: percent(one.probability),
      low: percent(one.low),
      high: percent(one.high),
    })}`
  );
};

/** Hours are UTC's: shown as they are where the visitor is. */
const choiceOf = (name: string, choice: string, { lang }: PanelTexts): string =>
  name === 'bestTime'
    ? new Date(new Date().setUTCHours(Number(choice), 0)).toLocaleTimeString(lang, { timeStyle: 'short' })
    : choice;

const whyOf = (one: VisitorPrediction, texts: PanelTexts): string => {
  if ('alive' in one) return say(texts.because, { why: texts.whyOrders });
  if (!('reasons' in one)) return '';
  const found = one.reasons.flatMap(({ feature }) => groundOf(feature) ?? []);
  return found.length === 0
    ? ''
    : say(texts.because, { why: [...new Set(found)].map((ground) => texts[ground]).join(', ') });
};

const percent = (share: number): string => `${Math.round(100 * share)} %`;
