import { expect, test } from 'vitest';
import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { categoriesOf, fakePeer, sendTo } from './fake-platform.fixture.ts';
import { tarteaucitron } from './tarteaucitron.ts';

const names = ['homebody', 'homebodyads', 'homebodymeasurement'];

/** Its event comes before the state that it is about, and at the start as well. */
itKeepsTheConsentSourceContract(
  'tarteaucitron',
  fakePeer(
    (page) => tarteaucitron({ page }),
    ({ page, answer, delivered }) => {
      const state = () => (delivered() ? delivered()![0] : answer() ? categoriesOf(answer(), names) : {});
      return {
        install: () => {
          page['tarteaucitron'] = { state: state(), parameters: { highPrivacy: true } };
          sendTo(page, 'tac.root_available');
        },
        tell: () => {
          sendTo(page.document, 'tac.consent_updated');
          page['tarteaucitron'] = { state: state(), parameters: { highPrivacy: true } };
        },
        open: () => sendTo(page, 'tac.open_panel'),
        close: () => sendTo(page, 'tac.close_panel'),
        fail: () => {
          page['tarteaucitron'] = undefined;
        },
        hostile: brokenPayloads({ homebody: true }, [['homebody']]),
      };
    },
  ),
);

test('[P1] where going on counts as agreeing nobody has agreed', () => {
  const page = Object.assign(new EventTarget(), {
    document: new EventTarget(),
    tarteaucitron: { state: { homebody: true }, parameters: { highPrivacy: false } },
  });
  expect(tarteaucitron({ page }).state()).toMatchObject({ userAction: false });
});
