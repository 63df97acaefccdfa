import { purposes } from '@homebody/core';
import { gpcPolicies } from '../gpc.ts';
import type { JurisdictionRules } from './consent-policy.ts';

/** The strictest value of each field, which need not all be of one jurisdiction. */
export const strictestRules = (all: readonly JurisdictionRules[]): JurisdictionRules => ({
  gpc: gpcPolicies.find((mode) => all.some(({ gpc }) => gpc === mode)) ?? 'veto-all',
  minorUnder: Math.max(...all.map(({ minorUnder }) => minorUnder)),
  grantDays: Math.min(...all.map(({ grantDays }) => grantDays)),
  refusalDays: Math.max(...all.map(({ refusalDays }) => refusalDays)),
  purposes: purposes.filter((purpose) => all.every((rules) => rules.purposes.includes(purpose))),
});
