/** Fakes of platforms that can't be had from a package registry, with the timing that their documentation tells. */
import type * as fc from 'fast-check';
import type { ConsentPeer, CreatePeer } from '../consent-source.contract.ts';
import type { ConsentSource } from '../consent-source.ts';

/** What the visitor said, as the platform keeps it. `unmapped` agrees to a category that no purpose has. */
export type Answer = 'accept' | 'reject' | 'unmapped';

export interface FakePage extends EventTarget {
  readonly document: EventTarget & { cookie: string };
  [global: string]: unknown;
}

export interface FakePlatform {
  readonly page: FakePage;
  /** What the visitor last answered, here or on an earlier page. */
  readonly answer: () => Answer | undefined;
  /** What stands in for the platform's own answer, once a test has delivered it. */
  readonly delivered: () => readonly [unknown] | undefined;
}

export interface FakeScript {
  /** The script runs: it leaves its globals in the page. */
  readonly install: () => void;
  /** Tells that there is an answer, or none yet, as the platform would. */
  readonly tell: () => void;
  readonly open?: () => void;
  readonly close?: () => void;
  readonly fail?: () => void;
  /** What it calls the visitor's agreement. */
  readonly version?: string;
  /** An agreement, and which places of it have to be broken: see `brokenPayloads`. */
  readonly hostile: fc.Arbitrary<unknown>;
}

/** The peer of a source: `script` is run when the platform loads. */
export const fakePeer =
  (create: (page: never) => ConsentSource, script: (platform: FakePlatform) => FakeScript): CreatePeer =>
  (cookies): ConsentPeer => {
    const page = Object.assign(new EventTarget(), {
      document: Object.assign(new EventTarget(), { cookie: '' }),
    }) as unknown as FakePage;
    let loaded = false;
    let delivered: readonly [unknown] | undefined;
    const { install, tell, open, close, fail, version, hostile } = script({
      page,
      answer: () => cookies.get('answer') as Answer | undefined,
      delivered: () => delivered,
    });
    const says = (answer: Answer) => (): void => {
      cookies.set('answer', answer);
      if (loaded) tell();
    };
    return {
      source: create(page as never),
      load: () => {
        loaded = true;
        install();
        tell();
      },
      accept: says('accept'),
      reject: says('reject'),
      withdraw: says('reject'),
      acceptUnmapped: says('unmapped'),
      announceDefaults: tell,
      ...(open && { open }),
      ...(close && { close }),
      ...(fail && { fail }),
      ...(version && { version }),
      deliver: (payload) => {
        delivered = [payload];
        tell();
      },
      hostile,
    };
  };

/** Says of each category what an answer comes to; `unmapped` agrees to `other` alone. */
export const categoriesOf = (
  answer: Answer | undefined,
  names: readonly string[],
): Readonly<Record<string, boolean>> => ({
  ...Object.fromEntries(names.map((name) => [name, answer === 'accept'])),
  other: answer === 'accept' || answer === 'unmapped',
});

export const sendTo = (target: EventTarget, type: string, detail?: unknown): void => {
  target.dispatchEvent(Object.assign(new Event(type), { detail }));
};
