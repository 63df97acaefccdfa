import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { categoriesOf, fakePeer } from './fake-platform.fixture.ts';
import { orejime } from './orejime.ts';

const names = ['personalization', 'advertising', 'measurement'];

itKeepsTheConsentSourceContract(
  'Orejime',
  fakePeer(
    (page) => orejime({ page }),
    ({ page, answer, delivered }) => {
      const listeners = new Set<() => void>();
      const manager = {
        isDirty: () => !delivered() && answer() === undefined,
        getAllConsents: () => (delivered() ? delivered()![0] : categoriesOf(answer(), names)),
        on: (_event: string, listener: () => void) => listeners.add(listener),
        off: (_event: string, listener: () => void) => listeners.delete(listener),
      };
      return {
        install: () => {
          page['orejime'] = { manager };
          page.document.dispatchEvent(new Event('DOMContentLoaded'));
        },
        tell: () => {
          for (const listener of listeners) listener();
        },
        fail: () => {
          page['orejime'] = undefined;
        },
        hostile: brokenPayloads({ personalization: true }, [['personalization']]),
      };
    },
  ),
);
