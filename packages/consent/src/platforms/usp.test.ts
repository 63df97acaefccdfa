import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { purposes } from '@homebody/core';
import { answer, createTestBrowser, createTestPlatform } from '../test-browser.ts';
import { vetoOf } from '../veto-of.ts';
import { usp } from './usp.ts';

const pageWith = (uspString: unknown, success: unknown = true) =>
  Object.assign(new EventTarget(), {
    __uspapi: (_command: string, _version: number, callback: (data: unknown, success: unknown) => void) =>
      callback({ uspString }, success),
  });

const statusWith = (uspString: unknown) =>
  createTestBrowser()
    .open({
      sources: [createTestPlatform('banner', answer('granted'))],
      vetoes: [vetoOf(usp({ page: pageWith(uspString) }))],
    })
    .choices();

test('an opt-out of the sale vetoes what leaves the device', () => {
  expect(statusWith('1YYN')).toEqual({
    personalization: 'granted',
    advertising: 'denied',
    measurement: 'denied',
  });
});

test('anything else vetoes nothing', () => {
  for (const said of ['1YNN', '1---', '', undefined, '2YYN'])
    expect(Object.values(statusWith(said))).toEqual(purposes.map(() => 'granted'));
});

test('[P1] whatever the string is, it grants nothing by itself and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (said, success) => {
      const source = usp({ page: pageWith(said, success) });
      const consent = createTestBrowser().open({ sources: [source] });
      expect(Object.values(consent.choices())).not.toContain('granted');
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

test('one question takes one answer, where it is asked of a window above by messages', () => {
  const page = new EventTarget();
  const asked: string[] = [];
  const above = {
    frames: { __uspapiLocator: {} },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: (message: unknown) => {
      asked.push((message as { __uspapiCall: { callId: string } }).__uspapiCall.callId);
    },
  };
  const source = usp({ page: Object.assign(page, { parent: above }) });
  source.state();
  const [callId] = asked;
  for (const uspString of ['1YYN', '1YNN'])
    page.dispatchEvent(
      Object.assign(new Event('message'), {
        source: above,
        data: { __uspapiReturn: { returnValue: { uspString }, success: true, callId } },
      }),
    );
  expect(source.state()).toMatchObject({ version: '1YYN', choices: { advertising: 'denied' } });
});

test('without a platform it says nothing', () => {
  expect(usp({ page: new EventTarget() }).state()).toBe('pending');
});
