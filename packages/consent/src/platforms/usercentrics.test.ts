import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { categoriesOf, fakePeer, sendTo } from './fake-platform.fixture.ts';
import { usercentrics } from './usercentrics.ts';

const names = ['functional', 'marketing', 'statistics'];
const agreement = { consent: { type: 'EXPLICIT' }, categories: { functional: { state: 'ALL_ACCEPTED' } } };

/** Its stub throws until it is ready, its events carry no state, and what it knows comes by a promise. */
itKeepsTheConsentSourceContract(
  'Usercentrics 3',
  fakePeer(
    (page) => usercentrics({ page }),
    ({ page, answer, delivered }) => {
      const details = () => ({
        consent: { type: answer() ? 'EXPLICIT' : 'IMPLICIT' },
        categories: Object.fromEntries(
          Object.entries(categoriesOf(answer() ?? 'accept', names)).map(([slug, agreed]) => [
            slug,
            { state: agreed ? 'ALL_ACCEPTED' : 'ALL_DENIED' },
          ]),
        ),
      });
      return {
        install: () => {
          page['__ucCmp'] = {
            getConsentDetails: () => Promise.resolve(delivered() ? delivered()![0] : details()),
          };
          sendTo(page, 'UC_UI_INITIALIZED');
        },
        tell: () =>
          sendTo(page, 'UC_UI_CMP_EVENT', { source: 'FIRST_LAYER', type: answer() ? 'SAVE' : 'CMP_SHOWN' }),
        open: () => sendTo(page, 'UC_UI_CMP_EVENT', { source: 'BUTTON', type: 'CMP_SHOWN' }),
        close: () => sendTo(page, 'UC_UI_CMP_EVENT', { source: 'SECOND_LAYER', type: 'SAVE' }),
        fail: () => {
          page['__ucCmp'] = {
            getConsentDetails: () => {
              throw new Error('not ready');
            },
          };
          sendTo(page, 'UC_CMP_API_READY');
        },
        hostile: brokenPayloads(agreement, [
          ['consent'],
          ['consent', 'type'],
          ['categories'],
          ['categories', 'functional'],
          ['categories', 'functional', 'state'],
        ]),
      };
    },
  ),
);
