import { describe, expect, it } from 'vitest';
import { cleanedText } from './cleaned-text.ts';

describe('what cleaning touched, in lines', () => {
  const before = { rows: 1_200, people: 40, orders: 3 };
  const nothing = { rows: 0, people: 0, orders: 0 };
  const duplicates = { rule: 'duplicates', title: 'exact duplicates', removes: true };
  const rates = { rule: 'rates', title: 'prices', removes: false };

  it('has one for each rule that touched anything, and the log before and after', () => {
    expect(
      cleanedText({
        before,
        after: { ...before, rows: 1_199 },
        rules: [
          { ...duplicates, rows: 1, people: 1, orders: 0 },
          { ...rates, rows: 20, people: 2, orders: 1, said: 'From USD to EUR.' },
          { ...rates, ...nothing, title: 'test orders' },
        ],
      }),
    ).toEqual([
      '  cleaned    exact duplicates: 1 row of 1 person and 0 orders left out',
      '             prices: 20 rows of 2 people and 1 order changed. From USD to EUR',
      '             before 1,200 rows, 40 people, 3 orders; after 1,199, 40, 3',
      '             not found: test orders',
    ]);
  });

  it('says that nothing was found', () => {
    const lines = cleanedText({ before, after: before, rules: [{ ...duplicates, ...nothing }] });
    expect(lines).toEqual(['  cleaned    not found: exact duplicates']);
  });
});
