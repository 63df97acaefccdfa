import type { RuleKind, SlotConfig } from '@homebody/pack';
import { strategyNames } from '@homebody/recommenders';
import { checkCleaning } from '../clean/check-cleaning.ts';
import { checkAudienceSettings } from '../audiences/audience-settings.ts';
import { checkClusterSettings } from '../clusters/cluster-settings.ts';
import { checkFairnessSettings } from '../fairness/fairness-settings.ts';
import { catalogueFields, logFields } from '../log/mapping.ts';
import { checkAllowedTopics } from '../sensitive/allowed-topics.ts';
import {
  type Check,
  type Fields,
  byLanguage,
  fieldsOf,
  listOf,
  numberFrom,
  oneFieldOf,
  oneOf,
  oneOrMore,
  text,
  that,
  wholeFrom,
} from './checks.ts';
import { checkOwnReasons } from '../reasons/own-reasons.ts';
import type { HomebodyConfig } from './homebody-config.ts';
import { checkSegmentSettings } from './segment-settings.ts';

const source: Check = (value, path) =>
  typeof value === 'string' ? text(value, path) : oneFieldOf({ column: text, constant: text })(value, path);
const mapping = (fields: readonly string[]): Check =>
  fieldsOf(Object.fromEntries(fields.map((field) => [field, source])));

const yesOrNo: Check = that('true or false', (value) => typeof value === 'boolean');

const price = fieldsOf({ from: numberFrom(0), to: numberFrom(0) });
const match: Fields = {
  id: oneOrMore(text),
  category: oneOrMore(text),
  brand: oneOrMore(text),
  tag: oneOrMore(text),
  price,
};
const per = oneOf(['category', 'brand', 'family']);
const mostPlaces = 100;

/** A kind of rule that the pack's types name and this lacks does not compile. */
const rules: Readonly<Record<RuleKind, Check>> = {
  include: fieldsOf(match),
  exclude: fieldsOf(match),
  pin: fieldsOf({ item: text, place: wholeFrom(1, mostPlaces) }, ['item', 'place']),
  boost: fieldsOf({ ...match, by: numberFrom(0.01, 100) }, ['by']),
  inStock: that('true', (value) => value === true),
  price,
  atMost: fieldsOf({ count: wholeFrom(1, mostPlaces), per }, ['count', 'per']),
  diversity: fieldsOf({ atLeast: wholeFrom(2, mostPlaces), per }, ['atLeast', 'per']),
};

const slots = listOf(
  fieldsOf(
    {
      slot: text,
      strategy: oneOf(strategyNames),
      limit: wholeFrom(1, mostPlaces),
      title: byLanguage(text),
      rules: listOf(oneFieldOf(rules)),
    },
    ['slot', 'strategy', 'limit'],
  ),
);

/** A setting that the type has and this lacks does not compile. */
export const settings: Readonly<Record<keyof HomebodyConfig, Check>> = {
  events: oneOrMore(text),
  catalog: text,
  out: text,
  map: mapping(logFields),
  mapCatalog: mapping(catalogueFields),
  clean: checkCleaning,
  name: text,
  currency: text,
  language: text,
  k: fieldsOf({ pair: wholeFrom(2), item: wholeFrom(2), group: wholeFrom(2) }),
  slots,
  reasons: checkOwnReasons,
  segments: checkSegmentSettings,
  clusters: checkClusterSettings,
  audiences: checkAudienceSettings,
  fairness: checkFairnessSettings,
  allowTopics: checkAllowedTopics,
  seed: wholeFrom(0),
  privacyPrice: yesOrNo,
  predictions: yesOrNo,
  strict: yesOrNo,
  badRows: text,
  work: text,
  clickhouse: fieldsOf({ url: text, database: text }, ['url']),
};

/** A configuration out of whatever a file held. Throws `invalid-config` naming the setting by its path and what was expected. */
export const checkConfig = (value: unknown): HomebodyConfig => {
  fieldsOf(settings)(value, '');
  return value as HomebodyConfig;
};

/** The slots by themselves, as `--slots` takes them. */
export const checkSlotList = (value: unknown): readonly SlotConfig[] => {
  slots(value, 'slots');
  return value as readonly SlotConfig[];
};
