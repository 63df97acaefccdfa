import { expect, test } from 'vitest';
import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { consentMode, consentModeCategories } from './consent-mode.ts';
import { categoriesOf, fakePeer } from './fake-platform.fixture.ts';

const names = Object.values(consentModeCategories).flat();
const agreement = ['consent', 'update', { personalization_storage: 'granted' }];

/** What `gtag` does: its arguments, not an array of them. */
const argumentsOf = (...said: readonly unknown[]): object => ({ ...said, length: said.length });

itKeepsTheConsentSourceContract(
  'Google Consent Mode',
  fakePeer(
    (page) => consentMode({ page }),
    ({ page, answer, delivered }) => {
      const layer = (): unknown[] => (page['dataLayer'] ??= []) as unknown[];
      return {
        install: () => {
          const granted = Object.fromEntries(names.map((name) => [name, 'granted']));
          layer().push(argumentsOf('consent', 'default', { ...granted, wait_for_update: 500 }));
        },
        tell: () => {
          if (delivered()) layer().push(delivered()![0]);
          else if (answer()) {
            const said = Object.entries(categoriesOf(answer(), names));
            const update = Object.fromEntries(said.map(([k, agreed]) => [k, agreed ? 'granted' : 'denied']));
            layer().push(argumentsOf('consent', 'update', update));
          }
        },
        hostile: brokenPayloads(agreement, [['0'], ['1'], ['2'], ['2', 'personalization_storage']]),
      };
    },
  ),
);

test('advertising needs all three keys, and the last word on each counts', () => {
  const page = { dataLayer: [] as unknown[] };
  const source = consentMode({ page });
  source.subscribe(() => undefined);
  const advertising = (): unknown =>
    (source.state() as { choices: { advertising: string } }).choices.advertising;
  page.dataLayer.push(argumentsOf('consent', 'update', { ad_storage: 'granted', ad_user_data: 'granted' }));
  expect(advertising()).toBe('unknown');
  page.dataLayer.push(argumentsOf('consent', 'update', { ad_personalization: 'granted' }));
  expect(advertising()).toBe('granted');
  page.dataLayer.push(argumentsOf('consent', 'update', { ad_user_data: 'denied' }));
  expect(advertising()).toBe('denied');
});

test('[P1] a refusal is heard though the tag manager takes old entries out of the layer', () => {
  const page = { dataLayer: [] as unknown[] };
  const source = consentMode({ page });
  const update = (value: string) =>
    page.dataLayer.push(argumentsOf('consent', 'update', { personalization_storage: value }));
  const personalization = (): unknown =>
    (source.state() as { choices: { personalization: string } }).choices.personalization;
  update('granted');
  expect(personalization()).toBe('granted');
  source.subscribe(() => undefined);
  for (let i = 0; i < 5; i += 1) page.dataLayer.push({ event: 'a' });
  expect(personalization()).toBe('granted');
  page.dataLayer.splice(0, 4);
  update('denied');
  expect(personalization()).toBe('denied');
});

test('[P12] an entry that can’t be read does not keep the page from pushing it', () => {
  const page = { dataLayer: [] as unknown[] };
  consentMode({ page }).subscribe(() => undefined);
  const hostile = {
    get 0(): never {
      throw new Error('not ours');
    },
  };
  expect(page.dataLayer.push(hostile)).toBe(1);
});

test('what else is pushed, before and after, reaches the layer as it was', () => {
  const page: { dataLayer: unknown[] } = { dataLayer: [{ event: 'gtm.js' }] };
  const stop = consentMode({ page }).subscribe(() => undefined);
  expect(page.dataLayer.push({ event: 'a' }, { event: 'b' })).toBe(3);
  stop();
  page.dataLayer.push({ event: 'c' });
  expect([...page.dataLayer]).toEqual(['gtm.js', 'a', 'b', 'c'].map((event) => ({ event })));
});
