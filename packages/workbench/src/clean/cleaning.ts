/** Limits over which a visitor is taken for a program. */
export interface BotLimits {
  /** Events of one kind at different moments within one minute of the clock. */
  readonly perMinute: number;
  /** The same within one hour of the clock. */
  readonly perHour: number;
}

/** What a shop's own tests are known by. */
export interface TestOrders {
  /** Names of users as in the log; `*@shop.example` stands for all that end so. All they did is left out. */
  readonly accounts: readonly string[];
  /** How the numbers of such orders begin. */
  readonly orders: readonly string[];
  /** Coupons that only tests use; needs the log's `coupon`. */
  readonly coupons: readonly string[];
  /** Orders in which nothing costs anything. */
  readonly free: boolean;
  /** More than so many pieces in one line are nobody's. */
  readonly quantity: number | undefined;
}

/** When a visitor's next event begins another session. */
export interface Sessions {
  /** Minutes without an event. */
  readonly gap: number;
  /** At midnight in `timeZone`. */
  readonly midnight: boolean;
  /** When `source`, `medium`, `channel` or `campaign` are others than before. */
  readonly campaign: boolean;
}

/** How a log is cleaned, as a configuration says it. */
export interface CleaningSettings {
  readonly duplicates?: boolean;
  readonly bots?: boolean | Partial<BotLimits>;
  readonly testOrders?: Partial<TestOrders>;
  /** What one of another currency is in the shop's own: `{ USD: 0.92 }`. */
  readonly rates?: Readonly<Record<string, number>>;
  /** IANA's name of the zone in which times without a zone are read, and days begin. */
  readonly timeZone?: string;
  readonly sessions?: Partial<Sessions>;
}

/** The same with everything said. */
export interface Cleaning {
  readonly duplicates: boolean;
  /** `undefined` when nobody is taken for a program. */
  readonly bots: BotLimits | undefined;
  readonly testOrders: TestOrders;
  readonly rates: Readonly<Record<string, number>>;
  readonly timeZone: string;
  readonly sessions: Sessions;
  /** The shop's own, ISO 4217. */
  readonly currency: string;
}

/**
 * A product page every 1.3 seconds for a whole minute, or every 3.6 for a whole hour: nobody reads so. Low enough for logs that tell
 * whole seconds, of which a minute has 60, and far above the fastest people: opening a list's every item in a tab of its own.
 */
export const botLimits: BotLimits = { perMinute: 45, perHour: 1_000 };

/** Google Analytics 4's. */
export const usualSessions: Sessions = { gap: 30, midnight: false, campaign: false };

export const cleaningOf = (
  { duplicates = true, bots = true, testOrders, rates = {}, timeZone = 'UTC', sessions }: CleaningSettings,
  currency: string,
): Cleaning => ({
  duplicates,
  bots: bots === false ? undefined : { ...botLimits, ...(bots === true ? {} : bots) },
  testOrders: {
    accounts: [],
    orders: [],
    coupons: [],
    free: false,
    quantity: undefined,
    ...testOrders,
  },
  rates,
  timeZone,
  sessions: { ...usualSessions, ...sessions },
  currency,
});

/** A log as it is cleaned when nobody says how. */
export const usualCleaning: Cleaning = cleaningOf({}, 'EUR');
