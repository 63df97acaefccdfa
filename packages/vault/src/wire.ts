/** The messages that carry the protocol over a MessagePort. Only plain data and bytes cross. */
import type { ErrorCode } from '@homebody/core';
import type { VaultCall, VaultListener } from './protocol.ts';

export type NoteName = keyof VaultListener;

export interface CallMessage {
  readonly kind: 'call';
  readonly id: number;
  readonly call: VaultCall;
  readonly argument: readonly unknown[];
}

/** The page's answer to `onTrainerWanted`: the other end of this port is a trainer. */
export interface TrainerMessage {
  readonly kind: 'trainer';
  readonly port: MessagePort;
}

/** The page's other answer: there is none to be had, or the one it gave has failed. */
export interface NoTrainerMessage {
  readonly kind: 'no-trainer';
  readonly why: string;
}

export type ToVault = CallMessage | TrainerMessage | NoTrainerMessage;

export type FromVault =
  /** The first message: the program runs. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failure';
      readonly id: number;
      readonly code: ErrorCode | undefined;
      readonly message: string;
    }
  | { readonly kind: 'note'; readonly note: NoteName; readonly value: unknown };
