import { type Check, fieldsOf, listOf, numberFrom, refuse, text, that, wholeFrom } from '../config/checks.ts';
import type { CleaningSettings } from './cleaning.ts';
import { isTimeZone } from './zone-offsets.ts';

const yesOrNo: Check = that('true or false', (value) => typeof value === 'boolean');

const bots: Check = (value, path) =>
  typeof value === 'boolean'
    ? undefined
    : fieldsOf({ perMinute: wholeFrom(10), perHour: wholeFrom(100) })(value, path);

const rates: Check = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(path, 'expected an object of currencies and rates, as { "USD": 0.92 }');
  for (const [currency, rate] of Object.entries(value)) {
    if (!/^[A-Z]{3}$/.test(currency))
      throw refuse(`${path}.${currency}`, 'expected an ISO 4217 code such as USD');
    numberFrom(1e-9, 1e9)(rate, `${path}.${currency}`);
  }
};

/** A setting that the type has and this lacks does not compile. */
const settings: Readonly<Record<keyof CleaningSettings, Check>> = {
  duplicates: yesOrNo,
  bots,
  testOrders: fieldsOf({
    accounts: listOf(text),
    orders: listOf(text),
    coupons: listOf(text),
    free: yesOrNo,
    quantity: wholeFrom(1),
  }),
  rates,
  timeZone: that('a time zone such as Europe/Berlin', isTimeZone),
  // No visit lasts a day without a look.
  sessions: fieldsOf({ gap: wholeFrom(1, 1_440), midnight: yesOrNo, campaign: yesOrNo }),
};

/** Throws `invalid-config` naming the setting by its path and what was expected. */
export const checkCleaning: Check = fieldsOf(settings);

const lists = ['testOrders.accounts', 'testOrders.orders', 'testOrders.coupons'];

/**
 * What `--clean bots=no,rates.USD=0.92,testOrders.accounts=a|b` says: settings by their paths, lists divided by bars. Throws
 * `invalid-config` as `checkCleaning`.
 */
export const parseCleaning = (told: string): CleaningSettings => {
  const settings: Record<string, unknown> = {};
  for (const part of told.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    const [, path = '', value = ''] = /^([A-Za-z]+(?:\.[A-Za-z]+)?)=(.+)$/.exec(part) ?? [];
    if (path === '') throw refuse('--clean', `expected SETTING=VALUE, found "${part}"`);
    const [outer = '', inner] = path.split('.');
    const read = lists.includes(path) ? value.split('|') : valueOf(value);
    const before = settings[outer];
    if (inner === undefined) settings[outer] = read;
    else settings[outer] = { ...(typeof before === 'object' ? before : {}), [inner]: read };
  }
  checkCleaning(settings, '--clean');
  return settings;
};

const valueOf = (value: string): unknown => {
  if (value === 'yes' || value === 'no') return value === 'yes';
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
};
