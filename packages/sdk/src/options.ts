import type { ConsentSource, Veto } from '@homebody/consent';
import { type EventDefinition, HomebodyError, type OnProblem } from '@homebody/core';
import type { Backend } from '@homebody/learning';
import { type Isolation, isolations } from '@homebody/vault';

export interface HomebodyOptions {
  /** URL of the pack's folder. */
  readonly pack: string;
  /** Who knows the visitor's choice. Several have to agree. Default: the shop says it through `grant` and `withdraw`. */
  readonly consent?: ConsentSource | readonly ConsentSource[];
  /** What overrules every grant. Default: Global Privacy Control forbids advertising and measurement. */
  readonly vetoes?: readonly Veto[];
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
    readonly backend?: Backend | 'auto';
    /** Choices before the first training. Default: 20. */
    readonly afterChoices?: number;
    readonly seed?: number;
  };
  /** Kinds of isolation to try, best first. Default: all. */
  readonly isolations?: readonly Isolation[];
  /** Told of what nobody needs to handle. Default: nothing is done. */
  readonly onProblem?: OnProblem;
}

const expect = (holds: boolean, expectation: string): void => {
  if (!holds) throw new HomebodyError('invalid-config', `Expected ${expectation}`);
};

/** Throws `invalid-config` naming the option and what was expected. */
export const checkOptions = (options: HomebodyOptions): void => {
  expect(typeof options?.pack === 'string' && options.pack !== '', '`pack`, a URL');
  const { isolations: allowed = isolations, training: { afterChoices = 1, backend = 'auto' } = {} } = options;
  expect(
    allowed.length > 0 && allowed.every((kind) => isolations.includes(kind)),
    `\`isolations\` of ${String(isolations)}`,
  );
  expect(Number.isInteger(afterChoices) && afterChoices > 0, '`training.afterChoices` from 1');
  expect(['auto', 'cpu', 'webgl'].includes(backend), '`training.backend` auto, cpu or webgl');
};
