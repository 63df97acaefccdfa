import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { c15t } from './c15t.ts';
import { categoriesOf, fakePeer } from './fake-platform.fixture.ts';

const names = ['experience', 'marketing', 'measurement'];

/** The store is made with the page; what is in it before an answer may be granted by a region's policy. */
itKeepsTheConsentSourceContract(
  'c15t',
  fakePeer(
    (page) => c15t({ page }),
    ({ page, answer, delivered }) => {
      const listeners = new Set<() => void>();
      let activeUI = 'none';
      let isBroken = false;
      const tell = (): void => {
        for (const listener of listeners) listener();
      };
      const show = (ui: string) => (): void => {
        activeUI = ui;
        tell();
      };
      page['c15tStore'] = {
        getState: () => {
          if (isBroken) throw new Error('gone');
          return {
            consents: delivered() ? delivered()![0] : categoriesOf(answer() ?? 'accept', names),
            hasConsented: () => delivered() !== undefined || answer() !== undefined,
            activeUI,
          };
        },
        subscribe: (listener: () => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
      return {
        install: () => undefined,
        tell,
        open: show('dialog'),
        close: show('none'),
        fail: () => {
          isBroken = true;
        },
        hostile: brokenPayloads({ experience: true }, [['experience']]),
      };
    },
  ),
);
