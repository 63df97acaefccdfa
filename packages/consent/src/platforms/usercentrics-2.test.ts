import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { categoriesOf, fakePeer, sendTo } from './fake-platform.fixture.ts';
import { usercentrics2 } from './usercentrics-2.ts';

const names = ['functional', 'marketing', 'statistics'];
const agreement = {
  categorySlug: 'functional',
  consent: { status: true, history: [{ type: 'implicit' }, { type: 'explicit' }] },
};

itKeepsTheConsentSourceContract(
  'Usercentrics 2',
  fakePeer(
    (page) => usercentrics2({ page }),
    ({ page, answer, delivered }) => {
      const services = () =>
        Object.entries(categoriesOf(answer() ?? 'accept', names)).map(([categorySlug, status]) => ({
          categorySlug,
          consent: { status, history: [{ type: answer() ? 'explicit' : 'implicit' }] },
        }));
      return {
        install: () => {
          page['UC_UI'] = {
            isInitialized: () => true,
            getServicesBaseInfo: () => (delivered() ? delivered() : services()),
          };
        },
        tell: () => sendTo(page, 'ucEvent', { event: 'consent_status' }),
        fail: () => {
          page['UC_UI'] = { isInitialized: () => false };
        },
        hostile: brokenPayloads(agreement, [['consent'], ['consent', 'status'], ['consent', 'history']]),
      };
    },
  ),
);
