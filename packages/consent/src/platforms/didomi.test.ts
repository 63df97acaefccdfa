import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { didomi, didomiCategories } from './didomi.ts';
import { categoriesOf, fakePeer } from './fake-platform.fixture.ts';

const names = Object.values(didomiCategories).flat();
const agreement = { purposes: { create_content_profile: { enabled: true } } };

/** Both queues are arrays until the SDK is there, which then runs what is in them and what is pushed later. */
itKeepsTheConsentSourceContract(
  'Didomi',
  fakePeer(
    (page) => didomi({ page }),
    ({ page, answer, delivered }) => {
      const listeners: { readonly event: string; readonly listener: () => void }[] = [];
      const fire = (name: string): void => {
        for (const { event, listener } of listeners) if (event === name) listener();
      };
      const status = () => ({
        updated: `when it was ${answer()}`,
        purposes: Object.fromEntries(
          Object.entries(categoriesOf(answer(), names)).map(([id, enabled]) => [
            id,
            answer() ? { id, enabled } : { id },
          ]),
        ),
      });
      return {
        install: () => {
          listeners.push(...((page['didomiEventListeners'] as typeof listeners | undefined) ?? []));
          page['didomiEventListeners'] = { push: (one: (typeof listeners)[number]) => listeners.push(one) };
          page['Didomi'] = {
            getCurrentUserStatus: () => (delivered() ? delivered()![0] : status()),
            shouldConsentBeCollected: () => !delivered() && answer() === undefined,
          };
          for (const ready of (page['didomiOnReady'] as (() => void)[] | undefined) ?? []) ready();
          page['didomiOnReady'] = { push: (ready: () => void) => ready() };
        },
        tell: () => fire('consent.changed'),
        version: 'when it was accept',
        open: () => fire('preferences.shown'),
        close: () => fire('preferences.hidden'),
        fail: () => {
          page['Didomi'] = undefined;
        },
        hostile: brokenPayloads(agreement, [
          ['purposes'],
          ['purposes', 'create_content_profile'],
          ['purposes', 'create_content_profile', 'enabled'],
        ]),
      };
    },
  ),
);
