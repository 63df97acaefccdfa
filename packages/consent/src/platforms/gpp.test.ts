import { describe, expect, test } from 'vitest';
import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { type Answer, fakePeer } from './fake-platform.fixture.ts';
import { type GppOptions, gpp } from './gpp.ts';

const open = {
  Version: 2,
  SaleOptOutNotice: 1,
  SharingOptOutNotice: 1,
  TargetedAdvertisingOptOutNotice: 1,
  SaleOptOut: 2,
  SharingOptOut: 2,
  TargetedAdvertisingOptOut: 2,
  KnownChildSensitiveDataConsents: [0, 0, 0],
};
const sectionOf = (answer: Answer | undefined) => ({
  ...open,
  ...(answer === 'reject' && { SaleOptOut: 1, SharingOptOut: 1, TargetedAdvertisingOptOut: 1 }),
  PersonalDataConsents: answer === 'accept' ? 2 : answer === 'reject' ? 1 : 0,
});

itKeepsTheConsentSourceContract(
  'GPP',
  fakePeer(
    (page) => gpp({ page }),
    ({ page, answer, delivered }) => {
      const listeners = new Map<number, (event: unknown) => void>();
      let signalStatus = 'ready';
      let cmpStatus = 'loaded';
      const ping = () => ({
        cmpStatus,
        signalStatus,
        gppString: `string of ${answer()}`,
        parsedSections: { usnat: delivered() ? delivered()![0] : sectionOf(answer()) },
      });
      const tell = (): void => {
        for (const [listenerId, listener] of listeners)
          listener({ eventName: 'signalStatus', listenerId, data: signalStatus, pingData: ping() });
      };
      const signals = (status: string) => (): void => {
        signalStatus = status;
        tell();
      };
      return {
        install: () => {
          page['__gpp'] = (command: string, callback: (value: unknown) => void, parameter: number) => {
            if (command === 'ping') callback(ping());
            if (command === 'removeEventListener') listeners.delete(parameter);
            if (command !== 'addEventListener') return;
            listeners.set(listeners.size + 1, callback);
            callback({ eventName: 'listenerRegistered', listenerId: listeners.size, pingData: ping() });
          };
          page.dispatchEvent(new Event('load'));
        },
        tell,
        version: 'string of accept',
        open: signals('not ready'),
        close: signals('ready'),
        fail: () => {
          cmpStatus = 'error';
        },
        hostile: brokenPayloads(sectionOf('accept'), [['PersonalDataConsents']]),
      };
    },
  ),
);

test('the answer that an event brings is read, where a ping is answered by a later message', () => {
  const page = Object.assign(new EventTarget(), {
    __gpp: (command: string, callback: (value: unknown) => void) => {
      if (command !== 'addEventListener') return;
      const parsedSections = { usnat: sectionOf('accept') };
      callback({ listenerId: 1, pingData: { cmpStatus: 'loaded', signalStatus: 'ready', parsedSections } });
    },
  });
  const source = gpp({ page });
  source.subscribe(() => undefined);
  expect(source.state()).toMatchObject({ settled: true, choices: { personalization: 'granted' } });
});

describe('what a section of the United States says', () => {
  const choicesFor = (usnat: unknown, options: GppOptions = {}) => {
    const page = Object.assign(new EventTarget(), {
      __gpp: (command: string, callback: (value: unknown) => void) =>
        command === 'ping' &&
        callback({ cmpStatus: 'loaded', signalStatus: 'ready', parsedSections: { usnat } }),
    });
    const source = gpp({ ...options, page });
    return (source.state() as { readonly choices: Record<string, string> }).choices;
  };

  test('an array of segments reads like one flat object', () => {
    const [first, ...rest] = Object.entries(sectionOf('accept')).map(([name, value]) => ({ [name]: value }));
    expect(choicesFor([first, ...rest])).toEqual(choicesFor(sectionOf('accept')));
    expect(choicesFor(sectionOf('accept'))['personalization']).toBe('granted');
  });

  test('[P1] not opting out is no agreement, unless the shop goes by it', () => {
    expect(choicesFor(open)['advertising']).toBe('unknown');
    expect(choicesFor(open, { notOptedOutAgrees: true })['advertising']).toBe('granted');
  });

  test.each([
    ['an opt-out', { TargetedAdvertisingOptOut: 1 }],
    ['a notice that was not given', { SaleOptOutNotice: 2 }],
    ['an answer without a notice', { SharingOptOutNotice: 0 }],
    ['Global Privacy Control as true', { Gpc: true }],
    ['Global Privacy Control as 1', { Gpc: 1 }],
    ['a service provider’s mode', { MspaServiceProviderMode: 1 }],
  ])('%s denies what leaves the device and leaves personalization alone', (_, fields) => {
    const choices = choicesFor({ ...sectionOf('accept'), ...fields });
    expect(choices).toEqual({ personalization: 'granted', advertising: 'denied', measurement: 'denied' });
  });

  const choicesOf = (ping: object) => {
    const page = Object.assign(new EventTarget(), {
      __gpp: (command: string, callback: (value: unknown) => void) =>
        command === 'ping' && callback({ cmpStatus: 'loaded', signalStatus: 'ready', ...ping }),
    });
    return (gpp({ page }).state() as { readonly choices: Record<string, string> }).choices;
  };
  const outboundDenied = { advertising: 'denied', measurement: 'denied' };

  test.each([
    ['nothing', null],
    ['text', 'CAAgAAAAAABA.QA'],
    ['a version that came later', { ...sectionOf('accept'), Version: 3 }],
    ['no version', { ...sectionOf('accept'), Version: undefined }],
  ])('[P1] a section that holds %s agrees to nothing, and denies what leaves the device', (_, broken) => {
    const parsedSections = { usnat: sectionOf('accept'), usca: broken };
    expect(choicesOf({ parsedSections })).toEqual({ personalization: 'unknown', ...outboundDenied });
  });

  test('[P1] a section that applies and was not parsed denies what leaves the device', () => {
    expect(choicesOf({ applicableSections: [7], parsedSections: {} })).toMatchObject(outboundDenied);
    expect(choicesOf({ applicableSections: [8] })).toMatchObject(outboundDenied);
    expect(choicesOf({ applicableSections: [2], parsedSections: {} })).toMatchObject({
      advertising: 'unknown',
    });
  });

  test('an opt-out in the older string denies what leaves the device', () => {
    const uspv1 = { Version: 1, Notice: 'Y', OptOutSale: 'Y', LspaCovered: 'N' };
    expect(choicesOf({ parsedSections: { uspv1 } })).toMatchObject(outboundDenied);
    expect(choicesOf({ parsedSections: { uspv1: { ...uspv1, OptOutSale: 'N' } } })).toMatchObject({
      advertising: 'unknown',
    });
  });

  test('[P7] a refusal of sensitive data changes nothing, for no sensitive topic is ever learned from', () => {
    const section = { ...sectionOf('accept'), SensitiveDataProcessing: [1, 1, 0] };
    expect(choicesFor(section)).toEqual(choicesFor(sectionOf('accept')));
  });

  test('[P7] a known child is never profiled', () => {
    const choices = choicesFor({ ...sectionOf('accept'), KnownChildSensitiveDataConsents: [0, 2, 0] });
    expect(Object.values(choices)).toEqual(['denied', 'denied', 'denied']);
  });
});
