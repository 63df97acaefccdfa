import { describe, expect, it } from 'vitest';
import {
  count,
  currency,
  duration,
  fingerprint,
  flag,
  id,
  items,
  keepable,
  label,
  oneOf,
  path,
  price,
  quantity,
  readFields,
} from './fields.ts';

describe('id', () => {
  it('keeps text and whole numbers, trimmed and without control characters', () => {
    expect(id(' oak\u0000-table\u202e ')).toBe('oak-table');
    expect(id(1042)).toBe('1042');
  });

  it('refuses what is empty, too long, or not an id at all', () => {
    for (const input of [
      '',
      ' \n ',
      'x'.repeat(101),
      1.5,
      Number.NaN,
      true,
      null,
      {},
      ['a'],
      Symbol('a'),
      1n,
    ]) {
      expect(id(input)).toBeUndefined();
    }
  });

  it('[P2] refuses an address, a phone or card number, and a URL with a query', () => {
    for (const input of ['a@b.example', '+49 170 1234567', '4111111111111111', 4111111111111111, '/x?y=z']) {
      expect(id(input)).toBeUndefined();
    }
  });
});

describe('label', () => {
  it('keeps the name of a category, with the joiners that Persian needs', () => {
    expect(label('Tables & desks')).toBe('Tables & desks');
    expect(label('می\u200cز')).toBe('می\u200cز');
  });

  it('refuses numbers as names, lone halves of characters alone, and long numbers inside', () => {
    expect(label(5)).toBeUndefined();
    expect(label('\ud800')).toBeUndefined();
    expect(label('order 1234567890')).toBeUndefined();
  });
});

describe('path', () => {
  it('[P2] cuts off the query, the hash and matrix parameters', () => {
    expect(path('/search?q=surprise+for+jane')).toBe('/search');
    expect(path('/tables#reviews')).toBe('/tables');
    expect(path('/cart;jsessionid=9f8a\n?x')).toBe('/cart');
  });

  it('[P2] refuses a path that carries an address, a token, or a disguise of either', () => {
    for (const input of [
      '/account/jane@example.com',
      '/account/jane%40example.com',
      '/account/jane%2540example.com',
      '/reset/9f8a7b6c5d4e3f2a1b0c9d8e',
      '/order/%31%32%33%34%35%36%37%38%39',
      '/%E0%A4%A',
    ]) {
      expect(path(input)).toBeUndefined();
    }
  });

  it('refuses what is not a path', () => {
    for (const input of [
      'https://shop.example/',
      'tables',
      '',
      `/${'a'.repeat(200)}`,
      `/?${'a'.repeat(3_000)}`,
      7,
    ]) {
      expect(path(input)).toBeUndefined();
    }
  });
});

describe('fingerprint', () => {
  it('is the same for the same order, another for another, and not the order number', () => {
    const one = fingerprint('T-2024-00017');
    expect(fingerprint('T-2024-00017')).toBe(one);
    expect(fingerprint('T-2024-00018')).not.toBe(one);
    expect(one).toMatch(/^[0-9a-z]{1,7}$/);
    expect(fingerprint({})).toBeUndefined();
  });
});

describe('numbers', () => {
  it('are read from numbers and from plain decimal text', () => {
    expect(price(19.99)).toBe(19.99);
    expect(price('19.99')).toBe(19.99);
    expect(Object.is(price(-0), 0)).toBe(true);
    expect(quantity('2')).toBe(2);
    expect(count(0)).toBe(0);
  });

  it('are refused when negative, not finite, too large, or in another notation', () => {
    for (const input of [
      -1,
      Infinity,
      Number.NaN,
      1e8,
      '1,99',
      '1e3',
      '0x10',
      '',
      ' ',
      [],
      [5],
      null,
      true,
      5n,
    ]) {
      expect(price(input)).toBeUndefined();
    }
    expect(quantity(0)).toBeUndefined();
    expect(quantity(1.5)).toBeUndefined();
    expect(count('49170123456')).toBeUndefined();
  });

  it('count an hour of attention at most', () => {
    expect(duration(1_234.6)).toBe(1_235);
    expect(duration(9e9)).toBe(3_600_000);
    expect(duration(Infinity)).toBe(3_600_000);
    expect(duration(-5)).toBeUndefined();
  });
});

describe('closed sets', () => {
  it('take one of theirs and nothing else', () => {
    const size = oneOf(['s', 'm']);
    expect(size('m')).toBe('m');
    expect(size('toString')).toBeUndefined();
    expect(flag(false)).toBe(false);
    expect(flag('false')).toBeUndefined();
    expect(currency('eur')).toBe('EUR');
    expect(currency('€')).toBeUndefined();
  });
});

describe('items', () => {
  it('keep the declared fields of each item, and drop items without an id', () => {
    expect(
      items([
        { item_id: 'a', price: '5', item_name: 'Something said', quantity: -1, index: 3 },
        { item_brand: 'Nobody' },
        null,
        'a',
      ]),
    ).toEqual([{ item_id: 'a', price: 5, index: 3 }]);
  });

  it('stop at fifty, however long the list says it is', () => {
    const list = Array.from({ length: 80 }, (_, place) => ({ item_id: place }));
    expect(items(list)).toHaveLength(50);
    const sparse: unknown[] = [];
    sparse.length = 2 ** 32 - 1;
    expect(items(sparse)).toBeUndefined();
    expect(items({ length: 1, 0: { item_id: 'a' } })).toBeUndefined();
  });
});

describe('readFields', () => {
  it('reads own properties only, and treats __proto__ as a name like any other', () => {
    const inherited = Object.create({ item_id: 'inherited' });
    expect(readFields(inherited, { item_id: id })).toEqual({});
    const data = readFields(JSON.parse('{"__proto__": "x", "constructor": "y"}'), {
      ['__proto__']: id,
      constructor: id,
    });
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.entries(data)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

describe('keepable', () => {
  it('lets nothing but bounded plain values through, whatever a reader returned', () => {
    expect(keepable(false)).toBe(false);
    expect(keepable(3)).toBe(3);
    expect(keepable('blue')).toBe('blue');
    expect(keepable([{ item_id: 'a', note: 'x' }])).toEqual([{ item_id: 'a' }]);
    for (const value of [Number.NaN, 'x'.repeat(201), 'jane@example.com', { a: 1 }, () => 'x', null, ['x']]) {
      expect(keepable(value)).toBeUndefined();
    }
  });
});
