import { type ConsentChoices, dayMs } from '@homebody/core';
import { describe, expect, test } from 'vitest';
import { manual } from '../manual.ts';
import { createTestBrowser, every } from '../test-browser.ts';
import { defaultPolicy } from './default-policy.ts';
import { type Situation, underPolicy } from './under-policy.ts';

const open = (situation: Situation, browser = createTestBrowser()) => {
  const { vetoes, rules } = underPolicy({ navigator: {}, ...situation });
  return browser.open({ sources: [manual()], vetoes, rules });
};

/** What is in effect once the visitor has agreed to everything, in this situation. */
const agreed = (situation: Situation): ConsentChoices => {
  const consent = open(situation);
  consent.grant();
  return consent.choices();
};

/** Until which day, of those on which a test looks, a grant stands, and a refusal is remembered. */
const lastDay = (situation: Situation, choose: 'grant' | 'withdraw', days: readonly number[]): number => {
  const browser = createTestBrowser();
  open(situation, browser)[choose]();
  const start = browser.now;
  return days.filter((day) => {
    browser.now = start + day * dayMs;
    const consent = open(situation, browser);
    return choose === 'grant' ? consent.status() === 'granted' : !consent.shouldAsk();
  }).length;
};

const all = every('granted');
const none = every('denied');
const inward = { ...none, personalization: 'granted' } as const;

/** A shop's own policy, as it comes out of a file. */
const own: unknown = JSON.parse(`{
  "id": "shop", "version": "3",
  "jurisdictions": {
    "strict": { "gpc": "veto-all", "minorUnder": 21, "grantDays": 90, "refusalDays": 400, "purposes": ["personalization"] },
    "loose": { "gpc": "ignore-after-onsite-optin", "minorUnder": 13, "grantDays": 396, "refusalDays": 183,
      "purposes": ["personalization", "advertising", "measurement"] }
  }
}`);

const gpcOn = { globalPrivacyControl: true };
const dntOn = { doNotTrack: '1' };

interface Row {
  readonly policy?: unknown;
  readonly jurisdiction: string | undefined;
  readonly none: ConsentChoices;
  readonly gpc: ConsentChoices;
  readonly dnt: ConsentChoices;
  /** Of 12, 13, 17, 18, 20 and 21 years. */
  readonly years: readonly boolean[];
  /** In effect after 0, 89, 91, 364, 366, 395 and 397 days. */
  readonly grant: number;
  /** Remembered after 0, 182, 184, 364, 366, 399 and 401 days. */
  readonly refusal: number;
}

const usual = {
  none: all,
  gpc: inward,
  dnt: inward,
  years: [false, false, false, true, true, true],
  grant: 4,
};
const strict = {
  none: inward,
  gpc: none,
  dnt: inward,
  years: [false, false, false, false, false, true],
  grant: 2,
};

/** Every jurisdiction there is, and one that nobody knows, which gets the strictest of all rules. */
const table: readonly Row[] = [
  { jurisdiction: 'eea', ...usual, refusal: 2 },
  { jurisdiction: 'uk', ...usual, refusal: 2 },
  { jurisdiction: 'us-ca', ...usual, refusal: 4 },
  { jurisdiction: 'us', ...usual, refusal: 2 },
  { jurisdiction: 'mars', ...usual, refusal: 4 },
  { jurisdiction: undefined, ...usual, refusal: 4 },
  { policy: own, jurisdiction: 'strict', ...strict, refusal: 6 },
  { policy: own, jurisdiction: 'mars', ...strict, refusal: 6 },
  {
    policy: own,
    jurisdiction: 'loose',
    none: all,
    gpc: all,
    dnt: all,
    years: [false, true, true, true, true, true],
    grant: 6,
    refusal: 2,
  },
];

describe.each(table)('in $jurisdiction, under the policy $policy.id', (row) => {
  const { policy, jurisdiction } = row;
  const here = { policy, jurisdiction };

  test('without any signal an agreement counts for every purpose that exists there', () => {
    expect(agreed(here)).toEqual(row.none);
  });

  test('Global Privacy Control and Do Not Track forbid what they forbid there', () => {
    expect(agreed({ ...here, navigator: gpcOn })).toEqual(row.gpc);
    expect(agreed({ ...here, navigator: dntOn })).toEqual(row.dnt);
  });

  test('[P7] minors are never profiled, by whatever the shop knows of their age', () => {
    const counts = [12, 13, 17, 18, 20, 21].map(
      (age) => agreed({ ...here, age }).personalization === 'granted',
    );
    expect(counts).toEqual(row.years);
    for (const age of ['child', 'minor'] as const) expect(agreed({ ...here, age })).toEqual(none);
    expect(agreed({ ...here, age: 'adult' })).toEqual(row.none);
    expect(agreed({ ...here, age: () => undefined })).toEqual(row.none);
  });

  test('[P7] on a site directed to children nobody is', () => {
    expect(agreed({ ...here, directedToChildren: true, age: 'adult' })).toEqual(none);
    const children = { ...((policy ?? defaultPolicy) as object), directedToChildren: true };
    expect(agreed({ ...here, policy: children })).toEqual(none);
  });

  test('a grant lapses, and a refusal is remembered, for as long as it says', () => {
    expect(lastDay(here, 'grant', [0, 89, 91, 364, 366, 395, 397])).toBe(row.grant);
    expect(lastDay(here, 'withdraw', [0, 182, 184, 364, 366, 399, 401])).toBe(row.refusal);
  });

  test('the receipt says which policy was in effect, and for where', () => {
    const consent = open(here);
    consent.grant();
    const known = jurisdiction === 'mars' ? undefined : jurisdiction;
    expect(consent.receipts().at(-1)).toMatchObject({
      policy: policy === own ? 'shop 3' : 'homebody 2026-11',
      jurisdiction: known ?? 'unknown',
    });
  });
});

test('every jurisdiction of the default policy is in the table', () => {
  const named = table.filter(({ policy }) => policy === undefined).map(({ jurisdiction }) => jurisdiction);
  expect(named).toEqual(expect.arrayContaining(Object.keys(defaultPolicy.jurisdictions)));
});

test('a jurisdiction told by a function is asked anew, and one that fails is unknown', () => {
  let said: (() => string) | undefined;
  const consent = open({ policy: own, jurisdiction: () => said?.(), navigator: gpcOn });
  said = () => 'loose';
  consent.grant();
  expect(consent.choices()).toEqual(all);
  said = () => {
    throw new Error('not ours');
  };
  consent.refresh();
  expect(consent.choices()).toEqual(none);
  expect(consent.receipts().map(({ jurisdiction }) => jurisdiction)).toEqual(['loose', 'unknown']);
});

describe('while a function has yet to tell the jurisdiction', () => {
  /** A visitor who has agreed under the loose rules comes back some days later, to a page that does not know yet where they are. */
  const returning = (situation: Situation, days = 1) => {
    const browser = createTestBrowser();
    const before = open({ policy: situation.policy, jurisdiction: 'loose' }, browser);
    before.grant();
    before.dispose();
    browser.now += days * dayMs;
    let place: string | undefined;
    const consent = open({ ...situation, jurisdiction: () => place }, browser);
    const epoch = consent.epoch();
    return {
      consent,
      isAsBefore: () => consent.epoch() === epoch && consent.receipts().length === 1,
      settle: (name: string) => {
        place = name;
        consent.refresh();
      },
    };
  };
  const sameDays = JSON.parse(
    JSON.stringify(own).replaceAll(/"grantDays":\d+/g, '"grantDays":365'),
  ) as unknown;

  test('[P4] what only some jurisdictions forbid is paused, and goes on where it is allowed', () => {
    for (const situation of [{ navigator: gpcOn }, { age: 17 }]) {
      const { consent, isAsBefore, settle } = returning({ policy: sameDays, ...situation });
      expect([consent.status(), consent.choices()]).toEqual(['pending', every('unknown')]);
      expect(isAsBefore()).toBe(true);
      settle('loose');
      expect(consent.choices()).toEqual(all);
      expect(isAsBefore()).toBe(true);
    }
  });

  test('[P4] it is taken back once they are where it is forbidden, or nowhere that the policy knows', () => {
    for (const place of ['strict', 'mars']) {
      const { consent, isAsBefore, settle } = returning({ policy: sameDays, navigator: gpcOn });
      settle(place);
      expect(consent.choices()).toEqual(none);
      expect(isAsBefore()).toBe(false);
    }
  });

  test('purposes that exist everywhere go on', () => {
    const { consent } = returning({ policy: sameDays });
    expect(consent.choices()).toEqual({ ...every('unknown'), personalization: 'granted' });
  });

  test('[P7] what every jurisdiction forbids is taken back at once', () => {
    expect(returning({ policy: own, age: 12 }).consent.choices()).toEqual(none);
    expect(returning({ policy: own, directedToChildren: true }).consent.choices()).toEqual(none);
  });

  test('a grant that may have lapsed is paused, one that has lapsed everywhere ends', () => {
    const { consent, isAsBefore, settle } = returning({ policy: own }, 100);
    expect(consent.status()).toBe('pending');
    settle('loose');
    expect(consent.choices()).toEqual(all);
    expect(isAsBefore()).toBe(true);
    settle('strict');
    expect(consent.status()).toBe('unknown');
    expect(returning({ policy: own }, 397).consent.status()).toBe('unknown');
  });

  test('[P1] and nothing is granted by waiting: who has said nothing is asked', () => {
    const consent = open({ policy: own, jurisdiction: () => undefined });
    expect([consent.status(), consent.shouldAsk()]).toEqual(['unknown', true]);
    consent.grant();
    expect(consent.status()).toBe('pending');
  });
});

test('names that every object has are no jurisdictions', () => {
  for (const jurisdiction of ['constructor', '__proto__', 'toString'])
    expect(agreed({ policy: own, jurisdiction })).toEqual(inward);
});

test('[P7] an age that makes no sense is taken for a minor’s', () => {
  for (const age of [NaN, -1, '30', 'teen', {}, []])
    expect(agreed({ jurisdiction: 'eea', age: age as number })).toEqual(none);
});
