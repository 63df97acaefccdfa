import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { axeptio } from './axeptio.ts';
import { categoriesOf, fakePeer } from './fake-platform.fixture.ts';

const categories = { personalization: ['homebody'], advertising: ['homebody_ads'] };

/** The SDK runs what is in the queue when it comes, and tells choices again to whoever listens later. */
itKeepsTheConsentSourceContract(
  'Axeptio',
  fakePeer(
    (page) => axeptio({ page, categories }),
    ({ page, answer, delivered }) => {
      const listeners: [event: string, listener: (choices: unknown) => void][] = [];
      const choices = () =>
        delivered() ? delivered()![0] : categoriesOf(answer(), ['homebody', 'homebody_ads']);
      const fire = (name: string): void => {
        for (const [event, listener] of listeners) if (event === name) listener(choices());
      };
      const sdk = {
        on: (event: string, listener: (choices: unknown) => void) => {
          listeners.push([event, listener]);
          if (event === 'cookies:complete' && answer()) listener(choices());
        },
      };
      return {
        install: () => {
          for (const ready of (page['_axcb'] as ((of: typeof sdk) => void)[] | undefined) ?? []) ready(sdk);
          page['_axcb'] = { push: (ready: (of: typeof sdk) => void) => ready(sdk) };
        },
        tell: () => {
          if (answer() || delivered()) fire('cookies:complete');
        },
        open: () => fire('open'),
        close: () => fire('close'),
        hostile: brokenPayloads({ homebody: true }, [['homebody']]),
      };
    },
  ),
);
