import { describe, expect, it } from 'vitest';
import { looksPersonal, looksPrivate } from './looks-personal.ts';

const personal = [
  'jane@example.com',
  'Jane Doe <jane.doe@mail.example.co.uk>',
  'jane%40example.com',
  'ｊａｎｅ＠ｅｘａｍｐｌｅ．com',
  '+49 170 1234567',
  '+491701234567',
  '(030) 1234 5678',
  '555-123-4567',
  'ring +49 170 1234567 before noon',
  '４１１１ １１１１ １１１１ １１１１',
  '4111 1111 1111 1111',
  '4111111111111111',
  '378282246310005',
  'https://shop.example/?q=gift+for+jane',
  '/reset?token=abc',
  'https://shop.example/#/reset',
];

const ordinary = [
  'oak-table',
  'SKU-1042/blue',
  '4006381333931', // a GTIN-13
  '978-3-16-148410-0', // an ISBN with hyphens
  '39876543210987', // 14 digits, as large shop systems number variants
  '0012345678905',
  'H&M',
  'Was ist neu?',
  'Kids @ Home',
  'Möbel > Tische',
];

describe('looksPersonal', () => {
  it.each(personal)('[P2] sees something personal in %j', (text) => {
    expect(looksPersonal(text)).toBe(true);
  });

  it.each(ordinary)('sees an ordinary id or name in %j', (text) => {
    expect(looksPersonal(text)).toBe(false);
  });

  it('takes no longer for text made to slow patterns down', () => {
    const started = performance.now();
    for (const piece of ['1 ', '1-', '+', 'a@', 'a.', '?', '(', '://', '٣ '])
      looksPrivate(piece.repeat(1_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('looksPrivate', () => {
  it.each([
    ...personal,
    'call 0170 1234567 now',
    'www.example.com',
    'see https://example.com',
    '/reset/9f8a7b6c5d4e3f2a1b0c9d8e',
    '/order/3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    '٠١٢٣٤٥٦٧٨٩',
  ])('sees something private in %j', (text) => {
    expect(looksPrivate(text)).toBe(true);
  });

  it.each(['Garden furniture', 'LEGO 42100', 'Size 42-44', '/tables/oak-table-2-metres', 'میز چوبی'])(
    'sees an ordinary name or path in %j',
    (text) => {
      expect(looksPrivate(text)).toBe(false);
    },
  );
});
