import { nothingGranted } from '@homebody/core';
import type { ConsentSource } from '../consent-source.ts';
import { iabCall } from './iab-call.ts';
import type { FramedPage } from './locate-frame.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

const api = { name: '__uspapi', version: 1 };

/**
 * The IAB's US privacy string, superseded by GPP and still in use. It knows opting out of a sale and nothing else, so that it
 * grants nothing: use it as a veto, `vetoOf(usp())`. It has no events and is asked again at every change.
 */
export const usp = (options: Pick<PlatformOptions<FramedPage>, 'page'> = {}): ConsentSource => {
  const page = pageOf<FramedPage>(options);
  const { call, close } = iabCall(page, api);
  let said: unknown;
  return {
    name: 'usp',
    state: () => {
      call('getUSPData', (data, success) => {
        said = success === true ? (data as { readonly uspString?: unknown } | null)?.uspString : undefined;
      });
      if (typeof said !== 'string' || !/^1[-YN]{3}$/.test(said)) return 'pending';
      const isOptedOut = said[2] === 'Y';
      return {
        settled: true,
        userAction: isOptedOut,
        version: said,
        choices: isOptedOut
          ? { ...nothingGranted, advertising: 'denied', measurement: 'denied' }
          : nothingGranted,
      };
    },
    subscribe: (listener) => {
      page.addEventListener('load', listener, { once: true });
      return () => {
        page.removeEventListener('load', listener);
        close();
      };
    },
  };
};
