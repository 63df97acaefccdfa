export const help = `homebody: builds Homebody packs from a shop's own log, on the shop's own machine.

  homebody build --events LOG --out FOLDER [options]

  --events FILE        log: .parquet, .csv or .csv.gz; may be given several times
  --catalog FILE       catalogue: .parquet, .csv or .csv.gz; without it, one is made of the log
  --out FOLDER         where the pack goes; replaced as a whole when the build succeeds
  --map FIELD=COLUMN,… where the log's fields are, when they are not called as in Google Analytics 4:
                       user, item, time, event, quantity, price, name, category, brand, transaction, dwell;
                       FIELD==VALUE sets one value for all rows, as in event==purchase.
                       A log without an event column holds orders: every row is a purchase
  --map-catalog …      the same for the catalogue: id, name, description, category, brand, price, url, image,
                       in_stock, consumable, sensitive, tags, added
  --name TEXT          the shop's name                                    (Shop)
  --currency CODE      ISO 4217                                           (EUR)
  --language TAG       of the catalogue's names                           (en)
  --k-pair N           least people behind a pair of items                (5)
  --k-item N           least people behind an item's popularity or vector (10)
  --k-group N          least people behind anything about a group         (50)
  --slots FILE         JSON list of { "slot", "strategy", "limit" }
  --seed N             repeats a build exactly                            (1)
  --engine NAME        duckdb, within this process, or clickhouse           (duckdb)
  --clickhouse-url U   its HTTP interface, such as http://localhost:8123. User and password are taken from
                       HOMEBODY_CLICKHOUSE_USER and HOMEBODY_CLICKHOUSE_PASSWORD. LOG and the catalogue may
                       then be tables: clickhouse:DATABASE.TABLE
  --clickhouse-database D  where tables are that are named without one      (default)
  --json               prints the summary as JSON
  -h, --help           prints this

Nothing leaves this machine but for the ClickHouse that you name, and a pack holds no statistic over fewer people than k.
`;
