import type { ConsentSource, PolicyInEffect, RulesInEffect, Veto } from '@homebody/consent';
import type { EventDefinition, OnProblem } from '@homebody/core';
import type { Backend } from '@homebody/learning';
import { type Isolation, isolations } from '@homebody/vault';
import { expectOption } from './expect-option.ts';

export interface HomebodyOptions {
  /** URL of the pack's folder. */
  readonly pack: string;
  /** Who knows the visitor's choice. Several have to agree. Default: the shop says it through `grant` and `withdraw`. */
  readonly consent?: ConsentSource | readonly ConsentSource[] | undefined;
  /** What overrules every grant. Default: Global Privacy Control forbids advertising and measurement. */
  readonly vetoes?: readonly Veto[];
  /** What holds where the visitor is: see `underPolicy`. It adds its vetoes to the others. Default: what `vetoes` and `consent` say. */
  readonly policy?: PolicyInEffect | undefined;
  /** URL of the folder with the files of `homebody/dist/browser`. Default: beside this module. */
  readonly assets?: string;
  /** The app's own events, beside the stock ones. */
  readonly events?: readonly EventDefinition[];
  /** Whether what happens on the page is recorded without calls of `record`. Default: true. */
  readonly capture?: boolean;
  /** Name of the database. Default: `homebody`. */
  readonly database?: string;
  readonly training?: {
    /** Default: `auto`, measured on the device. */
    readonly backend?: Backend | 'auto' | undefined;
    /** Choices before the first training. Default: 20. */
    readonly afterChoices?: number | undefined;
    readonly seed?: number;
  };
  /** Kinds of isolation to try, best first. Default: all. */
  readonly isolations?: readonly Isolation[] | undefined;
  /** Told of what nobody needs to handle. Default: nothing is done. */
  readonly onProblem?: OnProblem;
}

/** The options with a policy taken apart. */
export interface AssemblyOptions extends Omit<HomebodyOptions, 'policy'> {
  readonly rules?: RulesInEffect | undefined;
}

/** Throws `invalid-config` naming the option and what was expected. */
export const checkOptions = (options: AssemblyOptions): void => {
  expectOption(typeof options?.pack === 'string' && options.pack !== '', '`pack`, a URL');
  const { isolations: allowed = isolations, training: { afterChoices = 1, backend = 'auto' } = {} } = options;
  expectOption(
    allowed.length > 0 && allowed.every((kind) => isolations.includes(kind)),
    `\`isolations\` of ${String(isolations)}`,
  );
  expectOption(Number.isInteger(afterChoices) && afterChoices > 0, '`training.afterChoices` from 1');
  expectOption(['auto', 'cpu', 'webgl'].includes(backend), '`training.backend` auto, cpu or webgl');
};
