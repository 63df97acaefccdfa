import { expect, test } from 'vitest';
import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { categoriesOf, fakePeer } from './fake-platform.fixture.ts';
import { klaro } from './klaro.ts';

const names = ['personalization', 'advertising', 'measurement'];

itKeepsTheConsentSourceContract(
  'Klaro',
  fakePeer(
    (page) => klaro({ page }),
    ({ page, answer, delivered }) => {
      const watchers = new Set<{ readonly update: () => void }>();
      return {
        install: () => {
          page['klaro'] = {
            getManager: () => ({
              get confirmed() {
                return delivered() !== undefined || answer() !== undefined;
              },
              get savedConsents() {
                return delivered() ? delivered()![0] : categoriesOf(answer(), names);
              },
              watch: (watcher: { readonly update: () => void }) => watchers.add(watcher),
              unwatch: (watcher: { readonly update: () => void }) => watchers.delete(watcher),
            }),
          };
          page.dispatchEvent(new Event('load'));
        },
        tell: () => {
          for (const watcher of watchers) watcher.update();
        },
        fail: () => {
          page['klaro'] = undefined;
        },
        hostile: brokenPayloads({ personalization: true }, [['personalization']]),
      };
    },
  ),
);

test('what is toggled and not saved counts for nothing', () => {
  const page = Object.assign(new EventTarget(), { document: new EventTarget() });
  const manager = {
    confirmed: true,
    consents: { personalization: true },
    savedConsents: { personalization: false },
    watch: () => undefined,
    unwatch: () => undefined,
  };
  expect(klaro({ manager, page }).state()).toMatchObject({
    choices: { personalization: 'denied' },
  });
});
