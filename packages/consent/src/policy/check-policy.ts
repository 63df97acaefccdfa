import { HomebodyError, attempt, purposes } from '@homebody/core';
import type { ConsentPolicy, JurisdictionRules } from './consent-policy.ts';
import { gpcPolicies } from '../gpc.ts';

/** What a field must be, in words and as a test. */
type Fields<Of> = Readonly<
  Record<keyof Of, readonly [expectation: string, test: (value: unknown) => boolean]>
>;

const wholeFrom =
  (least: number, most = Infinity) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const text = [
  'a text of 1 to 40 characters',
  (value: unknown) => typeof value === 'string' && /^.{1,40}$/.test(value),
] as const;
const isOne = (value: unknown, of: readonly unknown[]): boolean => of.includes(value);

const policyFields: Fields<ConsentPolicy> = {
  id: text,
  version: text,
  directedToChildren: ['true or false', (value) => value === undefined || typeof value === 'boolean'],
  jurisdictions: [
    'rules for at least one jurisdiction',
    (value) => isObject(value) && Object.keys(value).length > 0,
  ],
};

const ruleFields: Fields<JurisdictionRules> = {
  gpc: [gpcPolicies.join(', '), (value) => isOne(value, gpcPolicies)],
  // From 13: below it nobody may agree for themselves anywhere [P7].
  minorUnder: ['a whole number of years from 13 to 21', wholeFrom(13, 21)],
  // 13 months.
  grantDays: ['a whole number of days from 1 to 396', wholeFrom(1, 396)],
  // 6 months.
  refusalDays: ['a whole number of days from 183', wholeFrom(183)],
  purposes: [
    `a list of ${purposes.join(', ')}`,
    (value) => Array.isArray(value) && value.every((one) => isOne(one, purposes)),
  ],
};

/** Returns the policy if it is one. Throws `invalid-config` naming path, value and expectation, also for a field that there is not. */
export const checkPolicy = (policy: unknown): ConsentPolicy => {
  checkFields('policy', policy, policyFields);
  for (const [name, rules] of Object.entries((policy as ConsentPolicy).jurisdictions))
    checkFields(`policy.jurisdictions.${name}`, rules, ruleFields);
  return policy as ConsentPolicy;
};

const checkFields = <Of>(path: string, value: unknown, fields: Fields<Of>): void => {
  if (!isObject(value)) throw fault(path, value, 'an object');
  for (const [name, [expectation, test]] of Object.entries<Fields<Of>[keyof Of]>(fields))
    if (!test(value[name])) throw fault(`${path}.${name}`, value[name], expectation);
  for (const name of Object.keys(value))
    if (!Object.hasOwn(fields, name))
      throw fault(`${path}.${name}`, value[name], `only ${Object.keys(fields).join(', ')}`);
};

const fault = (path: string, value: unknown, expectation: string): HomebodyError =>
  new HomebodyError(
    'invalid-config',
    `${path} = ${String(attempt(() => JSON.stringify(value))).slice(0, 100)}: Expected ${expectation}`,
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
