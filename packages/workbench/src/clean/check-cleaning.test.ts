import { describe, expect, it } from 'vitest';
import { checkCleaning, parseCleaning } from './check-cleaning.ts';
import { botLimits, cleaningOf } from './cleaning.ts';
import { mergedCleaning } from './merged-cleaning.ts';

describe('settings of cleaning', () => {
  it('are read from options, lists divided by bars', () => {
    expect(
      parseCleaning(
        'duplicates=no, bots.perMinute=60,testOrders.accounts=*@shop.example|7,testOrders.free=yes,rates.USD=0.92,rates.GBP=1,timeZone=Europe/Berlin,sessions.gap=45',
      ),
    ).toEqual({
      duplicates: false,
      bots: { perMinute: 60 },
      testOrders: { accounts: ['*@shop.example', '7'], free: true },
      rates: { USD: 0.92, GBP: 1 },
      timeZone: 'Europe/Berlin',
      sessions: { gap: 45 },
    });
    expect(parseCleaning('')).toEqual({});
  });

  it.each([
    ['bots', '--clean: expected SETTING=VALUE, found "bots"'],
    ['bot=no', '--clean.bot: no such setting; did you mean "bots"?'],
    ['bots.perMinute=2', '--clean.bots.perMinute: expected a whole number from 10, found 2.'],
    ['bots=maybe', '--clean.bots: expected an object, found "maybe".'],
    ['rates.usd=2', '--clean.rates.usd: expected an ISO 4217 code such as USD.'],
    ['rates.USD=0', '--clean.rates.USD: expected a number from 1e-9 to 1000000000, found 0.'],
    ['rates=2', '--clean.rates: expected an object of currencies and rates'],
    ['timeZone=Berlin', '--clean.timeZone: expected a time zone such as Europe/Berlin, found "Berlin".'],
    ['testOrders.free=1', '--clean.testOrders.free: expected true or false, found 1.'],
    ['sessions.gap=0', '--clean.sessions.gap: expected a whole number from 1 to 1440, found 0.'],
    ['sessions.midnigth=yes', 'no such setting; did you mean "midnight"?'],
  ])('are refused by path, as in %s', (told, message) => {
    expect(() => parseCleaning(told)).toThrow(expect.objectContaining({ code: 'invalid-config' }));
    expect(() => parseCleaning(told)).toThrow(message);
  });

  it('are refused in a configuration by the same words', () => {
    expect(() => checkCleaning({ testOrders: { accounts: 'qa' } }, 'clean')).toThrow(
      'clean.testOrders.accounts: expected a list, found "qa".',
    );
  });

  it('of an option go before those of a file, one by one', () => {
    expect(
      mergedCleaning(
        { bots: { perMinute: 60, perHour: 500 }, timeZone: 'UTC', rates: { USD: 1 } },
        { bots: { perMinute: 70 }, rates: { GBP: 2 }, duplicates: false },
      ),
    ).toEqual({
      bots: { perMinute: 70, perHour: 500 },
      timeZone: 'UTC',
      rates: { USD: 1, GBP: 2 },
      duplicates: false,
    });
    expect(mergedCleaning({ bots: { perMinute: 60 } }, { bots: false })).toEqual({ bots: false });
  });

  it('leave open what has a default', () => {
    expect(cleaningOf({ bots: { perHour: 500 } }, 'EUR').bots).toEqual({ ...botLimits, perHour: 500 });
    expect(cleaningOf({ bots: true }, 'EUR').bots).toEqual(botLimits);
  });
});
