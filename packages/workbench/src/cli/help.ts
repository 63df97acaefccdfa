export const help = `homebody: builds Homebody packs from a shop's own log, on the shop's own machine.

  homebody build --events LOG --out FOLDER [options]

  --events FILE        log: .parquet, .csv or .csv.gz; may be given several times
  --catalog FILE       catalogue: .parquet, .csv or .csv.gz; without it, one is made of the log
  --out FOLDER         where the pack goes; replaced as a whole when the build succeeds
  --map FIELD=COLUMN,… where the log's fields are, when they are not called as in Google Analytics 4:
                       user, item, time, event, quantity, price, name, category, brand, transaction, dwell,
                       source, medium, channel;
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
  --json               prints the summary as JSON
  -h, --help           prints this

Nothing leaves this machine: no request is made, and a pack holds no statistic over fewer people than k.
`;
