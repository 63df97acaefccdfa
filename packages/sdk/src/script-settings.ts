import { HomebodyError, type Purpose, purposes as allPurposes } from '@homebody/core';
import type { Backend } from '@homebody/learning';
import type { Isolation } from '@homebody/vault';
import type { HomebodyOptions } from './options.ts';

export interface ScriptSettings {
  readonly options: HomebodyOptions;
  readonly consentName: 'banner' | 'manual';
  /** What the banner asks for. */
  readonly purposes: readonly Purpose[];
  /** URL of the folder the script came from. */
  readonly folder: string;
}

/**
 * Reads the script tag's `data-*` attributes. Throws `invalid-config` naming the attribute.
 *
 * `data-pack` (required) · `data-consent` banner or manual · `data-purposes`, a list with commas · `data-capture="off"` · `data-backend` ·
 * `data-train-after` · `data-isolation`, a list with commas
 */
export const settingsOf = (script: Pick<HTMLScriptElement, 'src' | 'dataset'> | null): ScriptSettings => {
  const {
    pack,
    consent = 'manual',
    purposes = 'personalization',
    capture,
    backend,
    trainAfter,
    isolation,
  } = script?.dataset ?? {};
  if (!script || !pack) throw new HomebodyError('invalid-config', 'Expected data-pack');
  if (consent !== 'banner' && consent !== 'manual') {
    throw new HomebodyError('invalid-config', `data-consent="${consent}": Expected banner or manual`);
  }
  const asked = purposes.split(',') as Purpose[];
  const stray = asked.find((purpose) => !allPurposes.includes(purpose));
  if (stray !== undefined) {
    throw new HomebodyError('invalid-config', `data-purposes="${stray}": Expected ${String(allPurposes)}`);
  }
  return {
    consentName: consent,
    purposes: asked,
    folder: new URL('.', script.src).href,
    options: {
      pack,
      capture: capture !== 'off',
      training: {
        ...(backend && { backend: backend as Backend }),
        ...(trainAfter && { afterChoices: Number(trainAfter) }),
      },
      ...(isolation && { isolations: isolation.split(',') as Isolation[] }),
    },
  };
};
