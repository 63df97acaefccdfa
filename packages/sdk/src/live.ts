/**
 * What runs on the page only once the visitor has agreed: watching the page, the vault's life and the pack. It is a
 * file of its own, so that before a grant not even the code to do it is there.
 */
import { capture } from '@homebody/capture';
import { fetchPackFile, loadPack } from '@homebody/pack';
import { createHost } from '@homebody/vault';

export const live = { capture, createHost, fetchPackFile, loadPack };

export type Live = typeof live;
