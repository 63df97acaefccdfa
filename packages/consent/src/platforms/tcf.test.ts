import { describe, expect, test } from 'vitest';
import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { answer, createTestPlatform } from '../test-browser.ts';
import { type Answer, fakePeer } from './fake-platform.fixture.ts';
import { type TcfOptions, tcf } from './tcf.ts';

const bits = (...ids: readonly number[]) => Object.fromEntries(ids.map((id) => [id, true]));
const everyPurpose = bits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
const tcDataOf = (answer: Answer | undefined) => ({
  cmpStatus: 'loaded',
  eventStatus: answer ? 'useractioncomplete' : 'cmpuishown',
  gdprApplies: true,
  isServiceSpecific: true,
  tcString: `string of ${answer ?? 'nobody'}`,
  publisher: { consents: answer === 'accept' ? everyPurpose : answer === 'unmapped' ? bits(11) : {} },
  purpose: { consents: {} },
});
const agreement = tcDataOf('accept');

/** As the reference platform does it: listeners wait for the first string, and a dialog already shows the last consents. */
itKeepsTheConsentSourceContract(
  'TCF',
  fakePeer(
    (page) => tcf({ page }),
    ({ page, answer, delivered }) => {
      const listeners = new Map<number, (data: unknown, success: boolean) => void>();
      let isOff = false;
      let eventStatus: string | undefined;
      const dataNow = () => ({ ...tcDataOf(answer()), ...(eventStatus && { eventStatus }) });
      const tell = (): void => {
        for (const [listenerId, listener] of listeners)
          listener(delivered() ? delivered()![0] : { ...dataNow(), listenerId }, true);
      };
      const shows = (status: string | undefined) => (): void => {
        eventStatus = status;
        tell();
      };
      return {
        install: () => {
          page['__tcfapi'] = (
            command: string,
            _version: number,
            callback: (data: unknown, success: boolean) => void,
            parameter: number,
          ) => {
            if (command === 'ping') callback({ cmpStatus: isOff ? 'error' : 'loaded' }, true);
            if (command === 'removeEventListener') listeners.delete(parameter);
            if (command !== 'addEventListener') return;
            const listenerId = listeners.size + 1;
            listeners.set(listenerId, callback);
            if (answer()) callback({ ...dataNow(), listenerId }, true);
          };
          page.dispatchEvent(new Event('load'));
        },
        tell,
        version: 'string of accept',
        open: shows('cmpuishown'),
        close: shows(undefined),
        fail: () => {
          isOff = true;
        },
        hostile: brokenPayloads(
          { ...agreement, publisher: { consents: bits(1, 5, 6) } },
          [
            ['gdprApplies'],
            ['eventStatus'],
            ['publisher'],
            ['publisher', 'consents'],
            ['publisher', 'consents', '1'],
            ['publisher', 'consents', '5'],
          ],
          (value, was) => Object.is(value, was) || value === 'tcloaded',
        ),
      };
    },
  ),
);

describe('what a TC string grants', () => {
  const choicesFor = (data: object, options: TcfOptions = {}) => {
    const page = Object.assign(new EventTarget(), {
      __tcfapi: (command: string, _version: number, callback: (data: unknown, success: boolean) => void) =>
        callback(command === 'ping' ? {} : data, true),
    });
    const source = tcf({ ...options, page });
    source.subscribe(() => undefined);
    return source.state() as { readonly choices: Record<string, string>; readonly userAction: boolean };
  };
  const loaded = { ...agreement, eventStatus: 'tcloaded' };

  test('a purpose needs all that the list says of it', () => {
    const data = { ...loaded, publisher: { consents: bits(1, 5) } };
    expect(choicesFor(data).choices).toMatchObject({ personalization: 'denied', advertising: 'denied' });
    expect(choicesFor({ ...data, publisher: { consents: bits(1, 5, 6) } }).choices).toMatchObject({
      personalization: 'granted',
      advertising: 'denied',
    });
  });

  test('vendors’ purposes count for a shop only where it says so', () => {
    const data = { ...loaded, publisher: {}, purpose: { consents: everyPurpose } };
    expect(choicesFor(data).choices['personalization']).toBe('denied');
    expect(choicesFor(data, { orPurposeConsents: true }).choices['personalization']).toBe('granted');
  });

  test('a vendor has to be consented to, disclosed and not restricted', () => {
    const data = {
      ...loaded,
      purpose: { consents: everyPurpose },
      vendor: { consents: bits(77), disclosedVendors: bits(77) },
    };
    const of = (more: object) => choicesFor({ ...data, ...more }, { vendor: 77 }).choices['personalization'];
    expect(of({})).toBe('granted');
    expect(of({ vendor: { consents: bits(77) } })).toBe('denied');
    expect(of({ vendor: { disclosedVendors: bits(77) } })).toBe('denied');
    expect(of({ publisher: { restrictions: { 5: { 77: 0 } } } })).toBe('denied');
  });

  const notApplying = { gdprApplies: false, cmpId: 31 };

  test('[P1] where GDPR is said not to apply the visitor has to be asked, and what the platform says besides is nothing', () => {
    for (const data of [notApplying, { ...loaded, gdprApplies: false }])
      for (const options of [{}, { whenGdprNotApplies: 'ask' as const }])
        expect(choicesFor(data, options)).toEqual({
          settled: true,
          userAction: false,
          choices: { personalization: 'unknown', advertising: 'unknown', measurement: 'unknown' },
        });
  });

  test('where GDPR is said not to apply another platform can speak, and only there', () => {
    const elsewhere = createTestPlatform('gpp', answer('granted', { version: 'a string' }));
    const options = { whenGdprNotApplies: elsewhere };
    expect(choicesFor(notApplying, options)).toMatchObject({
      userAction: true,
      version: 'gpp: a string',
      choices: { personalization: 'granted' },
    });
    expect(choicesFor({ ...loaded, publisher: {} }, options).choices['personalization']).toBe('denied');
    elsewhere.says(answer('granted', { userAction: false }));
    expect(choicesFor(notApplying, options).userAction).toBe(false);
    elsewhere.says('pending');
    expect(choicesFor(notApplying, options)).toBe('pending');
  });

  test('[P1] nobody has agreed where GDPR is said not to apply, and a string of other sites is void', () => {
    expect(choicesFor({ ...loaded, gdprApplies: false })).toMatchObject({
      userAction: false,
      choices: { personalization: 'unknown' },
    });
    expect(choicesFor({ ...loaded, isServiceSpecific: false }).choices['personalization']).toBe('denied');
  });
});

test('a platform in a window above is spoken to by messages, as text or as an object', async () => {
  const page = new EventTarget();
  const above = {
    frames: { __tcfapiLocator: {} },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: (message: unknown) => {
      const { __tcfapiCall: call } = message as { __tcfapiCall: { command: string; callId: string } };
      if (call.command !== 'addEventListener') return;
      const answer = { __tcfapiReturn: { returnValue: agreement, success: true, callId: call.callId } };
      page.dispatchEvent(
        Object.assign(new Event('message'), { data: JSON.stringify(answer), source: above }),
      );
    },
  };
  const source = tcf({ page: Object.assign(page, { parent: above }) });
  let heard = 0;
  source.subscribe(() => (heard += 1));
  page.dispatchEvent(Object.assign(new Event('message'), { data: '{not json' }));
  page.dispatchEvent(Object.assign(new Event('message'), { data: null }));
  expect(heard).toBe(1);
  expect(source.state()).toMatchObject({ settled: true, choices: { personalization: 'granted' } });
});

/** What a platform counts of its listeners. */
const countingPage = () => {
  const listeners = new Set<number>();
  let added = 0;
  const page: EventTarget & { __tcfapi?: unknown } = new EventTarget();
  const install = (): void => {
    page.__tcfapi = (
      command: string,
      _version: number,
      callback: (data: unknown, ok: boolean) => void,
      id: number,
    ) => {
      if (command === 'removeEventListener') listeners.delete(id);
      if (command !== 'addEventListener') return;
      listeners.add((added += 1));
      callback({ ...agreement, listenerId: added }, true);
    };
  };
  return { page, install, load: () => page.dispatchEvent(new Event('load')), listeners };
};

test('a platform is given one listener, whether it was there at first or came later, and it is taken away again', () => {
  for (const early of [true, false]) {
    const { page, install, load, listeners } = countingPage();
    if (early) install();
    let heard = 0;
    const stop = tcf({ page }).subscribe(() => (heard += 1));
    install();
    load();
    expect([early, listeners.size, heard]).toEqual([early, 1, 1]);
    stop();
    expect([early, listeners.size]).toEqual([early, 0]);
  }
});

test('[P1] an answer that another frame has forged is not heard', () => {
  const page = new EventTarget();
  const calls: string[] = [];
  const above = {
    frames: { __tcfapiLocator: {} },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: (message: unknown) => {
      calls.push((message as { __tcfapiCall: { callId: string } }).__tcfapiCall.callId);
    },
  };
  const source = tcf({ page: Object.assign(page, { parent: above }) });
  let heard = 0;
  source.subscribe(() => (heard += 1));
  const send = (from: unknown): boolean =>
    page.dispatchEvent(
      Object.assign(new Event('message'), {
        source: from,
        data: { __tcfapiReturn: { returnValue: agreement, success: true, callId: calls[0] } },
      }),
    );
  send({});
  send(null);
  expect([heard, source.state()]).toEqual([0, 'pending']);
  send(above);
  expect(heard).toBe(1);
});
