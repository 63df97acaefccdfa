import { createConsent, createConsentRecord, manual } from '@homebody/consent';
import { afterEach, expect, test, vi } from 'vitest';
import { optionsOnPage } from './options-on-page.ts';
import type { AssemblyOptions } from './options.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.resetModules();
  Reflect.deleteProperty(globalThis, optionsOnPage);
});

/** Runs the scripts of a page, in order, with these attributes, and returns what they leave for `homebody.js`. */
const run = async (
  scripts: Partial<Record<'policy' | 'platforms', Record<string, string>>>,
  texts: Record<string, string> = {},
): Promise<AssemblyOptions> => {
  for (const [name, dataset] of Object.entries(scripts)) {
    const getElementById = (id: string) => ({ textContent: texts[id] });
    vi.stubGlobal('document', { currentScript: { dataset }, getElementById });
    await (name === 'policy' ? import('./policy-script.ts') : import('./platforms-script.ts'));
  }
  return (globalThis as unknown as Record<string, AssemblyOptions>)[optionsOnPage]!;
};

const choicesUnder = ({ vetoes, rules }: AssemblyOptions) => {
  vi.stubGlobal('navigator', { globalPrivacyControl: true });
  const record = createConsentRecord(undefined);
  const consent = createConsent({
    sources: [manual()],
    vetoes: vetoes ?? [],
    rules,
    record,
    clock: () => 1e12,
  });
  consent.grant();
  return { ...consent.choices(), receipt: consent.receipts().at(-1)?.policy };
};

const own = (gpc: string): string =>
  JSON.stringify({
    id: 'shop',
    version: '1',
    jurisdictions: {
      eea: { gpc, minorUnder: 18, grantDays: 365, refusalDays: 183, purposes: ['personalization'] },
    },
  });

test('another policy in the page is another behaviour, without any code', async () => {
  const scripts = { policy: { policy: 'shop-policy', jurisdiction: 'eea' } };
  expect(choicesUnder(await run(scripts, { 'shop-policy': own('veto-outbound') }))).toEqual({
    personalization: 'granted',
    advertising: 'denied',
    measurement: 'denied',
    receipt: 'shop 1',
  });
  vi.resetModules();
  expect(choicesUnder(await run(scripts, { 'shop-policy': own('veto-all') }))).toMatchObject({
    personalization: 'denied',
  });
});

test('the default policy needs no file, and of an unknown place it says that its strictest rules hold', async () => {
  const info = vi.spyOn(console, 'info').mockReturnValue();
  expect(choicesUnder(await run({ policy: { jurisdiction: 'uk' } })).receipt).toBe('homebody 2026-11');
  expect(info).not.toHaveBeenCalled();
  vi.resetModules();
  await run({ policy: { jurisdiction: 'atlantis' } });
  expect(info).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining('strictest rules of the policy homebody 2026-11'),
  );
});

test('[P1] [P12] a policy that can’t be used allows nothing, and is told on the console alone', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const broken: readonly [Record<string, string>, Record<string, string>?][] = [
    [{ policy: 'missing' }],
    [{ policy: 'shop-policy' }, { 'shop-policy': own('off') }],
    [{ age: 'teen' }],
  ];
  for (const [attributes, texts] of broken) {
    vi.resetModules();
    const { personalization, advertising, measurement } = choicesUnder(
      await run({ policy: attributes }, texts),
    );
    expect([personalization, advertising, measurement]).toEqual(['unknown', 'unknown', 'unknown']);
  }
  expect(told).toHaveBeenCalledTimes(broken.length);
});

test('[P4] a policy that can’t be used erases nobody’s data', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('navigator', {});
  const record = createConsentRecord(undefined);
  const clock = (): number => 1e12;
  createConsent({ sources: [manual()], record, clock }).grant();
  const { vetoes } = await run({ policy: { policy: 'missing' } });
  const consent = createConsent({ sources: [manual()], record, clock, vetoes: vetoes ?? [] });
  expect([consent.status(), consent.erasureOwed()]).toEqual(['pending', false]);
});

test('consent platforms and a policy stand beside each other, in whichever order they come', async () => {
  vi.spyOn(console, 'info').mockReturnValue();
  for (const names of [
    ['policy', 'platforms'],
    ['platforms', 'policy'],
  ] as const) {
    vi.resetModules();
    Reflect.deleteProperty(globalThis, optionsOnPage);
    const attributes = { policy: { jurisdiction: 'eea' }, platforms: { platform: 'onetrust' } };
    const left = await run(Object.fromEntries(names.map((name) => [name, attributes[name]])));
    expect([left.consent, left.vetoes?.map(({ name }) => name)]).toEqual([
      [expect.objectContaining({ name: 'onetrust' })],
      ['gpc', 'age', 'policy'],
    ]);
  }
});
