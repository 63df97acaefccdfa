/** A process that counts its share of a log's people: says what it knows of the items, is told what all know, writes its part. */
import { createInterface } from 'node:readline';
import { orderItems, peopleOfItems } from '../catalogue/order-items.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { openEngines } from '../engine/open-engines.ts';
import { loadLog } from '../log/load-log.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { writeParts } from './parts.ts';

export interface PartTask {
  readonly log: string;
  readonly catalog: string;
  readonly until: number;
  readonly least: number;
  readonly part: number;
  readonly of: number;
  readonly folder: string;
  readonly url?: string | undefined;
}

const task = JSON.parse(process.argv[2] ?? '') as PartTask;
const engines = await openEngines({
  scratch: task.folder,
  memoryMb: 400,
  clickhouse: task.url === undefined ? undefined : { url: task.url },
  login: undefined,
});
const { engine, reader } = engines;
await loadLog(reader, { paths: [task.log], mapping: {}, withText: false, clock: () => task.until });
await reader.run(`delete from raw_log where visitor % ${task.of} <> ${task.part}`);
await engines.send?.('raw_log', () => undefined);
process.stdout.write(`${JSON.stringify([...(await peopleOfItems(engine, 1))])}\n`);
const told = await new Promise<string>((done) => createInterface(process.stdin).once('line', done));
const people = new Map(JSON.parse(told) as readonly (readonly [string, number])[]);
const { items } = await readCatalogue(reader, { path: task.catalog, mapping: {} });
await orderItems(engine, items, task.least, people);
await prepareEvents(engine);
await writeParts(engine, { folder: task.folder, until: task.until });
await engines.close();
