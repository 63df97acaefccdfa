import { type Purpose, purposes as allPurposes } from '@homebody/core';
import type { Backend } from '@homebody/learning';
import type { Isolation } from '@homebody/vault';
import { expectOption } from './expect-option.ts';
import type { AssemblyOptions } from './options.ts';

export interface ScriptSettings {
  readonly options: AssemblyOptions;
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
  expectOption(script && pack, 'data-pack');
  expectOption(
    consent === 'banner' || consent === 'manual',
    `banner or manual, not data-consent="${consent}"`,
  );
  const asked = purposes.split(',') as Purpose[];
  expectOption(
    asked.every((purpose) => allPurposes.includes(purpose)),
    `${String(allPurposes)}, not data-purposes="${purposes}"`,
  );
  return {
    consentName: consent,
    purposes: asked,
    folder: new URL('.', script.src).href,
    options: {
      pack,
      capture: capture !== 'off',
      training: {
        backend: backend as Backend | undefined,
        afterChoices: (trainAfter && Number(trainAfter)) as number | undefined,
      },
      isolations: isolation?.split(',') as Isolation[] | undefined,
    },
  };
};
