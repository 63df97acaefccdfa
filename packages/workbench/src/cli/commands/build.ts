import { readFileSync } from 'node:fs';
import type { SlotConfig } from '@homebody/pack';
import { leastPeople } from '@homebody/recommenders';
import { type AudienceSettings, checkAudienceSettings } from '../../audiences/audience-settings.ts';
import type { BuildOptions } from '../../build/build-options.ts';
import { buildPack } from '../../build/build-pack.ts';
import { dryRun } from '../../build/dry-run.ts';
import { loginIn } from '../../engine/clickhouse-options.ts';
import { clickhouseFlags, clickhouseFlagsHelp, clickhouseIn } from '../clickhouse-flags.ts';
import { mergedCleaning } from '../../clean/merged-cleaning.ts';
import { checkSlotList } from '../../config/check-config.ts';
import type { Check } from '../../config/checks.ts';
import { type ConfiguredSegments, checkSegmentSettings } from '../../config/segment-settings.ts';
import { type FairnessSettings, checkFairnessSettings } from '../../fairness/fairness-settings.ts';
import type { ConfiguredOptions } from '../../config/read-config.ts';
import { type OwnReasons, checkOwnReasons } from '../../reasons/own-reasons.ts';
import { allowedTopicsIn } from '../../sensitive/allowed-topics.ts';
import { type FlagValues, defineCommand, refuse, wholeNumber } from '../command.ts';
import { dryRunText } from '../dry-run-text.ts';
import { logFlags, logFlagsHelp, logSource } from '../log-flags.ts';
import { summaryText } from '../summary-text.ts';

/** What says how to build is a setting of a configuration too, as the test beside this one holds. */
const flags = {
  ...logFlags,
  config: { type: 'string' },
  out: { type: 'string' },
  name: { type: 'string' },
  currency: { type: 'string' },
  language: { type: 'string' },
  'k-pair': { type: 'string' },
  'k-item': { type: 'string' },
  'k-group': { type: 'string' },
  slots: { type: 'string' },
  reasons: { type: 'string' },
  segments: { type: 'string' },
  'no-clusters': { type: 'boolean' },
  audiences: { type: 'string' },
  fairness: { type: 'string' },
  'allow-topics': { type: 'string', multiple: true },
  seed: { type: 'string' },
  'no-privacy-price': { type: 'boolean' },
  'no-predictions': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  strict: { type: 'boolean' },
  'bad-rows': { type: 'string' },
  work: { type: 'string' },
  ...clickhouseFlags,
  json: { type: 'boolean' },
} as const;

export const buildCommand = defineCommand({
  name: 'build',
  summary: 'builds a pack from a log',
  flags,
  help: `homebody build: builds a pack from a shop's own log, on the shop's own machine.

  homebody build --events LOG --out FOLDER [options]
  homebody build --config homebody.config.ts [options]

  --config FILE        .json, .ts, .js or .mjs: any of what follows, and slots with rules; options win over it
${logFlagsHelp}
  --out FOLDER         where the pack goes; replaced as a whole when the build succeeds
  --name TEXT          the shop's name                                    (Shop)
  --currency CODE      ISO 4217                                           (EUR)
  --language TAG       of the catalogue's names                           (en)
  --k-pair N           least people behind a pair of items                (5)
  --k-item N           least people behind an item's popularity or vector (10)
  --k-group N          least people behind anything about a group         (50)
  --slots FILE         JSON list of { "slot", "strategy", "limit", "rules" }
  --reasons FILE       JSON object of your own sentences for reasons, by language and kind
  --segments FILE      JSON object of segments of visitors: id to { "when": RULE }
  --no-clusters        does not look for groups of visitors that do alike
  --audiences FILE     JSON object of audiences: id to { "labels", "label" } or { "seeds" }, files of customers
  --fairness FILE      JSON object of what is audited: { "groups", "proxies", "acknowledge" }
  --allow-topics children=REASON
                       lets items for children in, which nobody is profiled by otherwise. Topics that the law sets
                       apart, such as health, can't be allowed: say sensitive=no of single items in the catalogue
  --seed N             repeats a build exactly                            (1)
  --no-privacy-price   does not measure what the thresholds cost, which takes some seconds
  --no-predictions     does not learn what visitors will do, which takes some seconds
  --dry-run            tells what of the files is understood and what would be learned, and writes nothing
  --strict             fails when a single row can't be used
  --bad-rows FILE      where rows that can't be used are written, when there are any: CSV of file, line, reason
                       and row. Never inside --out. With --work in it      (homebody-bad-rows.csv)
  --work FOLDER        keeps what was read and counted, so that a build of the same files that was stopped,
                       or that has other options, goes on from there
${clickhouseFlagsHelp}
  --json               prints the summary as JSON
  -h, --help           prints this

Nothing leaves this machine but for the ClickHouse that you name, and a pack holds no statistic over fewer people than k.
`,
  request: (values, files, config) => {
    if (files.length > 0) throw refuse(`Unexpected "${files.join(' ')}"; files go behind --events.`);
    const { events = config.events, out = config.out } = values;
    if (!events) throw refuse('Option --events is missing: the log to build from.');
    const isDry = values['dry-run'] ?? false;
    if (out === undefined && !isDry)
      throw refuse('Option --out is missing: the folder to write the pack to.');
    const options = { ...optionsOf(values, config), events, out: out ?? 'pack' };
    return { options, json: values.json ?? false, isDry };
  },
  run: async ({ options, json, isDry }, { print, onProgress, signal, environment }) => {
    const deps = { onProgress, signal, clickhouseLogin: loginIn(environment) };
    if (isDry) {
      const dry = await dryRun(options, deps);
      print(json ? `${JSON.stringify(dry, undefined, 2)}\n` : dryRunText(dry));
      return 0;
    }
    const summary = await buildPack(options, deps);
    print(json ? `${JSON.stringify(summary, undefined, 2)}\n` : summaryText(summary));
    return 0;
  },
});

const optionsOf = (
  values: FlagValues<typeof flags>,
  config: ConfiguredOptions,
): Omit<BuildOptions, 'events' | 'out'> => {
  const { catalog = config.catalog, map, mapCatalog, clean } = logSource(values);
  const { 'bad-rows': badRows = config.badRows, work = config.work } = values;
  const { pair, item, group } = { ...leastPeople, ...config.least };
  return {
    ...config,
    catalog,
    map: { ...config.map, ...map },
    mapCatalog: { ...config.mapCatalog, ...mapCatalog },
    ...(clean && { clean: mergedCleaning(config.clean, clean) }),
    least: {
      pair: wholeNumber('k-pair', values['k-pair']) ?? pair,
      item: wholeNumber('k-item', values['k-item']) ?? item,
      group: wholeNumber('k-group', values['k-group']) ?? group,
    },
    seed: wholeNumber('seed', values.seed) ?? config.seed ?? 1,
    privacyPrice: values['no-privacy-price'] !== true && (config.privacyPrice ?? true),
    predictions: values['no-predictions'] !== true && (config.predictions ?? true),
    ...(values.name !== undefined && { name: values.name }),
    ...(values.currency !== undefined && { currency: values.currency }),
    ...(values.language !== undefined && { language: values.language }),
    // Beside the command, not beside the pack: what is beside a pack is often published, too.
    badRows: badRows ?? (work === undefined ? 'homebody-bad-rows.csv' : undefined),
    ...((values.strict ?? config.strict) && { strict: true }),
    ...(work !== undefined && { work }),
    ...(values.slots !== undefined && { slots: slotsIn(values.slots) }),
    ...(values.reasons !== undefined && {
      reasons: settingIn<OwnReasons>('reasons', values.reasons, checkOwnReasons),
    }),
    ...(values.segments !== undefined && {
      segments: settingIn<ConfiguredSegments>('segments', values.segments, checkSegmentSettings),
    }),
    ...(values.audiences !== undefined && {
      audiences: settingIn<AudienceSettings>('audiences', values.audiences, checkAudienceSettings),
    }),
    ...(values.fairness !== undefined && {
      fairness: settingIn<FairnessSettings>('fairness', values.fairness, checkFairnessSettings),
    }),
    ...(values['no-clusters'] && { clusters: false as const }),
    ...(values['allow-topics'] && { allowTopics: allowedTopicsIn(values['allow-topics']) }),
    ...clickhouseIn(values),
  };
};

const slotsIn = (path: string): readonly SlotConfig[] => {
  const json = jsonIn('slots', path);
  const { slots = json } = json as { readonly slots?: unknown };
  return checked('slots', path, () => checkSlotList(slots));
};

/** A file with what the configuration has under that name. */
const settingIn = <Setting>(name: string, path: string, check: Check): Setting => {
  const json = jsonIn(name, path);
  return checked(name, path, () => {
    check(json, name);
    return json as Setting;
  });
};

const jsonIn = (flag: string, path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refuse(`Option --${flag}: ${path} can't be read as JSON (${String(error)}).`);
  }
};

const checked = <Value>(flag: string, path: string, read: () => Value): Value => {
  try {
    return read();
  } catch (error) {
    throw refuse(`Option --${flag}: ${path}, ${error instanceof Error ? error.message : String(error)}`);
  }
};
