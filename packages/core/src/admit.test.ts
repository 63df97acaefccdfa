import { describe, expect, it } from 'vitest';
import { type Door, type DoorOptions, type RefusalReason, createDoor } from './admit.ts';
import { ownEvents } from './own-events.ts';
import { dayMs } from './clock.ts';
import { type EventDefinition, defineEvent } from './event.ts';
import { label, oneOf } from './fields.ts';
import { isHomebodyError } from './homebody-error.ts';
import { type ConsentChoices, nothingGranted } from './purpose.ts';

const granted: ConsentChoices = { ...nothingGranted, personalization: 'granted' };
const start = Date.UTC(2026, 4, 1);
const table = { items: [{ item_id: 'oak-table' }] };

const doorWith = (options: Partial<DoorOptions> = {}): Door =>
  createDoor({
    consent: () => granted,
    clock: () => start,
    isAutomated: () => false,
    isPrerendering: () => false,
    ...options,
  });

const throwing = (): never => {
  throw new Error('from the page');
};

const shutGates: readonly [RefusalReason, Partial<DoorOptions>][] = [
  ['automated', { isAutomated: () => true }],
  ['automated', { isAutomated: throwing }],
  ['prerendering', { isPrerendering: () => true }],
  ['paused', { isPaused: () => true }],
  ['paused', { isPaused: throwing }],
];

describe('admit', () => {
  it('lets a declared event in, cleansed, dated, and with an end', () => {
    expect(
      doorWith().admit('view_item', {
        items: [{ item_id: 'oak-table', item_name: 'Oak Table', price: 5 }],
        currency: 'eur',
        note: 'for Jane',
      }),
    ).toEqual({
      admitted: true,
      event: {
        name: 'view_item',
        at: start,
        expiresAt: start + 90 * dayMs,
        data: { items: [{ item_id: 'oak-table', price: 5 }], currency: 'EUR' },
      },
    });
  });

  it('[P1] asks for consent before it touches the input', () => {
    const input = new Proxy({}, { get: throwing, has: throwing, getOwnPropertyDescriptor: throwing });
    for (const personalization of ['denied', 'unknown'] as const) {
      const door = doorWith({ consent: () => ({ ...granted, personalization }) });
      expect(door.admit('view_item', input)).toEqual({ admitted: false, reason: 'no-consent' });
      expect(door.admit('no_such_event', input)).toEqual({ admitted: false, reason: 'no-consent' });
    }
  });

  it('[P1] takes a consent source that fails for a no', () => {
    expect(doorWith({ consent: throwing }).admit('view_item', table)).toMatchObject({ reason: 'no-consent' });
  });

  it('[P1] asks again at every event', () => {
    let choices = granted;
    const door = doorWith({ consent: () => choices });
    expect(door.admit('view_item', table).admitted).toBe(true);
    choices = nothingGranted;
    expect(door.admit('view_cart', {})).toMatchObject({ reason: 'no-consent' });
  });

  it('[P1] needs the grant of the purpose that the event declares', () => {
    const adSeen = defineEvent({
      name: 'ad_seen',
      purpose: 'advertising',
      keepDays: 1,
      fields: { size: oneOf(['s', 'm']) },
      required: [],
    });
    expect(doorWith({ definitions: ownEvents([adSeen]) }).admit('ad_seen', {})).toMatchObject({
      reason: 'no-consent',
    });
  });

  it.each(shutGates)('refuses as %s', (reason, options) => {
    expect(doorWith(options).admit('view_item', table)).toEqual({ admitted: false, reason });
  });

  it('[P7] lets the page veto an event about something sensitive, and takes a failing veto for one', () => {
    const isSensitive: DoorOptions['isSensitive'] = ({ data }) => JSON.stringify(data).includes('test-kit');
    const door = doorWith({ isSensitive });
    expect(door.admit('view_item', { items: [{ item_id: 'test-kit' }] })).toEqual({
      admitted: false,
      reason: 'sensitive',
    });
    expect(door.admit('view_item', table).admitted).toBe(true);
    expect(doorWith({ isSensitive: throwing }).admit('view_item', table)).toMatchObject({
      reason: 'sensitive',
    });
  });

  it('says which field an event lacks', () => {
    expect(doorWith().admit('view_item', { items: [] })).toEqual({
      admitted: false,
      reason: 'invalid-event',
      detail: 'view_item needs items',
    });
    expect(doorWith().admit('view_item', undefined)).toMatchObject({ reason: 'invalid-event' });
  });

  it('refuses names that nobody declared, those of every object included', () => {
    for (const name of ['scroll', '__proto__', 'constructor', '']) {
      expect(doorWith().admit(name, {})).toEqual({ admitted: false, reason: 'unknown-event' });
    }
    expect(doorWith().admit(Symbol('x') as unknown as string, {})).toMatchObject({ reason: 'unknown-event' });
  });

  it('does not pass on what a throwing input says', () => {
    const input = {
      get items() {
        throw new Error('jane@example.com');
      },
    };
    expect(doorWith().admit('view_item', input)).toEqual({
      admitted: false,
      reason: 'invalid-event',
      detail: 'unreadable',
    });
  });

  it('[P2] never keeps what was searched for', () => {
    const admission = doorWith().admit('search', { search_term: 'gift for jane', results: 3 });
    expect(admission).toMatchObject({ admitted: true, event: { data: { results: 3 } } });
    expect(JSON.stringify(admission)).not.toContain('jane');
  });

  it('[P2] keeps the kind of channel, never the address a visitor came from', () => {
    const admission = doorWith().admit('page_view', {
      page_path: '/tables?utm_source=x',
      page_type: 'category',
      channel: 'search',
      page_referrer: 'https://search.example/?q=x',
      page_location: 'https://shop.example/tables?utm_source=x',
    });
    expect(admission).toMatchObject({
      event: { data: { page_path: '/tables', page_type: 'category', channel: 'search' } },
    });
    expect(JSON.stringify(admission)).not.toMatch(/utm|https/);
    expect(doorWith().admit('page_view', { channel: 'https://x.example' })).toMatchObject({
      event: { data: {} },
    });
  });
});

describe('repeats', () => {
  it('are folded within one second, even when told in different detail, and admitted after it', () => {
    let now = start;
    const door = doorWith({ clock: () => now });
    expect(door.admit('view_item', table).admitted).toBe(true);
    now += 999;
    expect(door.admit('view_item', { ...table, currency: 'EUR' })).toEqual({
      admitted: false,
      reason: 'repeat',
    });
    expect(door.admit('view_item', { items: [{ item_id: 'pine-desk' }] }).admitted).toBe(true);
    now += 1;
    expect(door.admit('view_item', table).admitted).toBe(true);
  });

  it('are compared by all fields where there are no items', () => {
    const door = doorWith();
    expect(door.admit('page_view', { page_path: '/a' }).admitted).toBe(true);
    expect(door.admit('page_view', { page_path: '/b' }).admitted).toBe(true);
    expect(door.admit('page_view', { page_path: '/a' })).toMatchObject({ reason: 'repeat' });
  });
});

describe('impossible clocks', () => {
  it.each([Number.NaN, Infinity, -Infinity, 0, Date.UTC(2019, 11, 31), Date.UTC(2100)])(
    'refuse %s',
    (now) => {
      expect(doorWith({ clock: () => now }).admit('view_item', table)).toMatchObject({
        reason: 'impossible-clock',
      });
    },
  );

  it('are those set back by more than a day since the latest event, in one step or in many', () => {
    let now = start;
    const door = doorWith({ clock: () => now });
    const page = (name: string) => door.admit('page_view', { page_path: name });
    expect(page('/a').admitted).toBe(true);
    now = start - dayMs;
    expect(page('/b').admitted).toBe(true);
    now = start - dayMs - 1;
    expect(page('/c')).toMatchObject({ reason: 'impossible-clock' });
  });
});

describe('definitions of an app', () => {
  const wishlisted = defineEvent({
    name: 'wishlisted',
    purpose: 'personalization',
    keepDays: 30,
    fields: { list: label },
    required: ['list'],
  });

  it('open the door for its own event', () => {
    const door = doorWith({ definitions: ownEvents([wishlisted]) });
    expect(door.admit('wishlisted', { list: 'Kitchen', who: 'Jane' })).toMatchObject({
      event: { data: { list: 'Kitchen' }, expiresAt: start + 30 * dayMs },
    });
  });

  it('[P2] do not open it for free text, whatever their readers return', () => {
    const leaky = { ...wishlisted, fields: { list: (input: unknown) => input as string } };
    const door = doorWith({ definitions: ownEvents([leaky]) });
    expect(door.admit('wishlisted', { list: 'write to jane@example.com' })).toMatchObject({
      reason: 'invalid-event',
    });
    expect(door.admit('wishlisted', { list: { deep: 'object' } })).toMatchObject({ reason: 'invalid-event' });
    expect(door.admit('wishlisted', { list: 'word '.repeat(50) })).toMatchObject({ reason: 'invalid-event' });
  });

  it.each([
    ['a stock name', { name: 'view_item' }],
    ['a bad name', { name: 'View Item' }],
    ['no purpose', { purpose: 'curiosity' }],
    ['91 days', { keepDays: 91 }],
    ['no days', { keepDays: Number.NaN }],
    ['a required field that is not declared', { required: ['toString'] }],
  ])('are refused with %s', (_, change) => {
    const definition = { ...wishlisted, ...change } as unknown as EventDefinition;
    let error: unknown;
    try {
      doorWith({ definitions: ownEvents([definition]) });
    } catch (thrown) {
      error = thrown;
    }
    expect(isHomebodyError(error) && error.code).toBe('invalid-config');
    expect(String(error)).toContain(definition.name);
  });
});
