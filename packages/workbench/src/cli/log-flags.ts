import { parseCleaning } from '../clean/check-cleaning.ts';
import type { LogSource } from '../log/log-source.ts';
import { catalogueFields, logFields, parseMapping } from '../log/mapping.ts';
import type { FlagValues, Flags } from './command.ts';

/** The options of every command that reads a shop's log. */
export const logFlags = {
  events: { type: 'string', multiple: true },
  catalog: { type: 'string' },
  map: { type: 'string', multiple: true },
  'map-catalog': { type: 'string', multiple: true },
  clean: { type: 'string', multiple: true },
} as const satisfies Flags;

export const logSource = (values: FlagValues<typeof logFlags>): LogSource => ({
  events: values.events ?? [],
  catalog: values.catalog,
  map: parseMapping(values.map?.join(',') ?? '', logFields),
  mapCatalog: parseMapping(values['map-catalog']?.join(',') ?? '', catalogueFields),
  ...(values.clean && { clean: parseCleaning(values.clean.join(',')) }),
});

export const logFlagsHelp = `  --events FILE        log: .parquet, .csv or .jsonl, the last two also as .gz; may be given several times
  --catalog FILE       catalogue, in the same formats; without it, one is made of the log
  --map FIELD=COLUMN,… where the log's fields are, when they are not found by themselves:
                       user, item, time, event, quantity, price, name, category, brand, transaction, dwell,
                       status, source, medium, channel, campaign, currency, coupon, person, search;
                       FIELD==VALUE sets one value for all rows, as in event==purchase.
                       A log without an event column holds orders: every row is a purchase
  --map-catalog …      the same for the catalogue: id, name, description, category, brand, price, url, image,
                       in_stock, consumable, sensitive, tags, family, added
  --clean SETTING=VALUE,… how the log is cleaned: duplicates=no, bots=no, bots.perMinute=45, bots.perHour=1000,
                       testOrders.accounts=NAME|NAME (or *@shop.example), testOrders.orders=PREFIX|…,
                       testOrders.coupons=CODE|…, testOrders.free=yes, testOrders.quantity=N, rates.USD=0.92,
                       timeZone=Europe/Berlin, sessions.gap=30, sessions.midnight=yes, sessions.campaign=yes`;
