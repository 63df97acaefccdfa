/**
 * For the script tag: what holds where the visitor is. It has to come before `homebody.js`, without `async`:
 * `<script src="/homebody/homebody-policy.js" data-jurisdiction="eea"></script>`.
 */
import { type Veto, underPolicy } from '@homebody/consent';
import { purposes } from '@homebody/core';
import { leaveOptions } from './options-on-page.ts';
import { situationOf } from './policy-settings.ts';

/** A policy that can't be used allows nothing. It erases nothing either, since no visitor has said so. */
const nothingAllowed: Veto = { name: 'invalid-policy', pauses: true, denies: () => purposes };

try {
  const { dataset } = document.currentScript as HTMLScriptElement;
  const inEffect = underPolicy(situationOf(dataset, (id) => document.getElementById(id)?.textContent));
  leaveOptions(inEffect);
  const { policy, jurisdiction } = inEffect.rules.receipt ?? {};
  if (jurisdiction === 'unknown')
    console.info(
      `Homebody goes by the strictest rules of the policy ${policy}: it has no such data-jurisdiction`,
    );
} catch (error) {
  leaveOptions({ vetoes: [nothingAllowed] });
  console.error(error);
}
