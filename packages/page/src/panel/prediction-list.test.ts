// @vitest-environment happy-dom
import { alikeFeatures, choosers, predictors } from '@homebody/predictions';
import { expect, it } from 'vitest';
import { predictions } from '../fixtures/panel-host.ts';
import { words as english } from './languages/en.ts';
import { panelLanguages } from './panel-languages.ts';
import type { PanelTexts } from './panel-texts.ts';
import { groundOf, predictionList } from './prediction-list.ts';

it('has words for every question, and for all that a prediction can be by', () => {
  for (const { name } of [...predictors, ...choosers])
    expect(Object.keys(english)).toContain(`foresee_${name}`);
  const known = [...alikeFeatures, ...choosers.flatMap(({ features }) => features)];
  expect(known.filter(({ name }) => groundOf(name) === undefined)).toEqual([]);
  expect(groundOf('visits7')).toBe('whyVisits');
  expect(groundOf('visitCarts')).toBe('whyCart');
  expect(groundOf('daysSincePurchase')).toBe('whyOrders');
});

it('[P5] says how likely, between what, that it is an estimate, and by what, in four languages', async () => {
  const said = (words: PanelTexts): string =>
    predictionList(predictions, words)
      .map(({ textContent }) => textContent)
      .join('\n');
  const textIn = async (language: keyof typeof panelLanguages): Promise<string> =>
    said((await panelLanguages[language]()).words);
  const text = said(english);
  expect(text).toContain('Estimates, made here');
  expect(text).toContain('That you buy something within 7 days: 21 % likely (between 17 % and 26 %)');
  expect(text).toContain('Because of what you put in the cart, how often you come');
  expect(text).toContain('What you will look at next time is Lamps: 40 % likely');
  expect(text).toContain('About 1.2 purchases in the next 13 weeks; that you are still a customer: 80 %');
  // What can't be said now is not said.
  expect(text).not.toContain('in this visit');
  expect(await textIn('de')).toContain('zu 21 % wahrscheinlich (zwischen 17 % und 26 %)');
  expect(await textIn('fr')).toContain('ce que vous mettez au panier');
  expect(await textIn('es')).toContain('con qué frecuencia viene');
});

it('says nothing where nothing is foreseen, and leaves out what a later version asks', () => {
  expect(predictionList([], english)).toEqual([]);
  const later = { name: 'weather', until: 1, probability: 0.5, low: 0.4, high: 0.6, reasons: [] };
  expect(predictionList([later], english)).toEqual([]);
});
