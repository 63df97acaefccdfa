import type { LogSource } from '../log/log-source.ts';
import { catalogueFields, logFields, parseMapping } from '../log/mapping.ts';
import type { FlagValues, Flags } from './command.ts';

/** The options of every command that reads a shop's log. */
export const logFlags = {
  events: { type: 'string', multiple: true },
  catalog: { type: 'string' },
  map: { type: 'string', multiple: true },
  'map-catalog': { type: 'string', multiple: true },
} as const satisfies Flags;

export const logSource = (values: FlagValues<typeof logFlags>): LogSource => ({
  events: values.events ?? [],
  catalog: values.catalog,
  map: parseMapping(values.map?.join(',') ?? '', logFields),
  mapCatalog: parseMapping(values['map-catalog']?.join(',') ?? '', catalogueFields),
});

export const logFlagsHelp = `  --events FILE        log: .parquet, .csv or .jsonl, the last two also as .gz; may be given several times
  --catalog FILE       catalogue, in the same formats; without it, one is made of the log
  --map FIELD=COLUMN,… where the log's fields are, when they are not found by themselves:
                       user, item, time, event, quantity, price, name, category, brand, transaction, dwell,
                       status, source, medium, channel;
                       FIELD==VALUE sets one value for all rows, as in event==purchase.
                       A log without an event column holds orders: every row is a purchase
  --map-catalog …      the same for the catalogue: id, name, description, category, brand, price, url, image,
                       in_stock, consumable, sensitive, tags, family, added`;
