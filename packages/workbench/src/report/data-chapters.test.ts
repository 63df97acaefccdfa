import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { CheckedPack } from '../check/check-pack.ts';
import { cleaned } from './cleaned.ts';
import type { Markup } from './markup.ts';
import { customers } from './parts/customers.ts';
import { dataQuality } from './parts/data-quality.ts';
import { searches } from './parts/searches.ts';

const opened = ({ text }: Markup) => {
  const window = new Window();
  window.document.write(`<main>${text}</main>`);
  return window.document;
};
const rowsOf = (document: ReturnType<typeof opened>, caption: string) =>
  [
    ...([...document.querySelectorAll('table')]
      .find((table) => table.querySelector('caption')?.textContent?.trim() === caption)
      ?.querySelectorAll('tbody tr') ?? []),
  ].map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent?.trim()));
/** What a chapter reads of a report, and nothing else. */
const dataOf = (checked: Partial<CheckedPack>) => ({
  checked: checked as CheckedPack,
  world: undefined,
  evaluation: undefined,
  evaluationSkipped: undefined,
});
const share = { share: 0.25, low: 0.158, high: 0.372 };

describe('the chapters about data', () => {
  it('show the log before and after it was cleaned, as a picture and a table', () => {
    const document = opened(
      cleaned({
        before: { rows: 1_000, people: 100, orders: 40 },
        after: { rows: 900, people: 99, orders: 40 },
        rules: [
          { rule: 'duplicates', title: 'exact duplicates', removes: true, rows: 60, people: 12, orders: 0 },
          {
            rule: 'bots',
            title: 'programs',
            removes: true,
            rows: 40,
            people: 1,
            orders: 0,
            said: 'Of these <b>.',
          },
          { rule: 'rates', title: 'prices', removes: false, rows: 0, people: 0, orders: 0 },
        ],
      }),
    );
    expect(document.querySelectorAll('figure svg rect')).toHaveLength(6);
    expect(rowsOf(document, 'The log before and after it was cleaned')).toEqual([
      ['rows', '1,000', '900 (90 %)'],
      ['people', '100', '99 (99 %)'],
      ['orders', '40', '40 (100 %)'],
    ]);
    expect(rowsOf(document, 'What each rule of cleaning touched')?.[0]).toEqual([
      'exact duplicates',
      '60',
      '12',
      '0',
      'left out',
    ]);
    expect(document.querySelector('li')?.textContent).toBe('Of these <b>.');
  });

  it('say in a sentence that nothing was taken out', () => {
    const all = { rows: 10, people: 2, orders: 1 };
    const document = opened(cleaned({ before: all, after: all, rules: [] }));
    expect(document.querySelector('figure')).toBeNull();
    expect(document.body.textContent).toContain('Cleaning took no row out: 10 of 2 people are used.');
  });

  it('show how good each field is, and what to do', () => {
    const document = opened(
      dataQuality.body(
        dataOf({
          quality: {
            log: 0.9,
            catalogue: 0.63,
            fields: [
              { of: 'log', field: 'time', total: 0.9, complete: 1, fresh: 0.8 },
              { of: 'catalogue', field: 'category', total: 0.63, complete: 0.63, advice: '37 % have none.' },
            ],
          },
        }),
      ),
    );
    expect(rowsOf(document, 'How good each field is')).toEqual([
      ['log: time', '90 %', '100 %', '', '', '80 %', ''],
      ['catalogue: category', '63 %', '63 %', '', '', '', ''],
    ]);
    expect(document.querySelector('li')?.textContent).toBe('catalogue, category: 37 % have none.');
    expect(document.querySelectorAll('rect.wrong')).toHaveLength(1);
  });

  it('show what is searched for and not found', () => {
    const missed = { share: 0.1, low: 0.04, high: 0.2 };
    const document = opened(
      searches.body(
        dataOf({
          searches: {
            searches: 300,
            people: 80,
            least: 50,
            rare: 7,
            terms: [
              { term: 'oak <table>', people: 60, found: { share: 0.75, low: 0.63, high: 0.84 }, items: 2 },
              { term: 'umbrella', people: 60, found: missed, items: 0 },
            ],
          },
        }),
      ),
    );
    expect(rowsOf(document, 'Search terms')?.[0]).toEqual(['oak <table>', '60', '75 %', '63 % to 84 %', '2']);
    const advice = [...document.querySelectorAll('li')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' '),
    );
    expect(advice).toHaveLength(1);
    expect(advice[0]).toContain(
      'umbrella: 90 % of 60 people chose nothing. No item of the catalogue has these words',
    );
    expect(document.body.textContent).toContain('7 terms of fewer than 50 people are not named');
  });

  it('show what customers told, with intervals', () => {
    const document = opened(
      customers.body(
        dataOf({
          people: [
            {
              of: 'customers',
              people: 100,
              known: 90,
              least: 50,
              groups: [{ about: 'plan', value: 'gold', people: 60, bought: share }],
              faults: [],
            },
          ],
        }),
      ),
    );
    expect(rowsOf(document, 'What the CRM knows')).toEqual([['plan: gold', '60', '25 %', '16 % to 37 %']]);
  });

  it('say in words what they can not show', () => {
    const empty = [searches, customers, dataQuality].map(
      ({ body }) => opened(body(dataOf({}))).body.textContent,
    );
    expect(empty[0]).toContain('Nothing is known of it');
    expect(empty[1]).toContain('No customers’ data and no survey was given');
    expect(empty[2]).toContain('The data was not judged');
  });
});
