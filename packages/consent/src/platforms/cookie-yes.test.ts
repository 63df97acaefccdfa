import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { cookieYes } from './cookie-yes.ts';
import { categoriesOf, fakePeer, sendTo } from './fake-platform.fixture.ts';

const names = ['functional', 'advertisement', 'analytics'];
const agreement = { isUserActionCompleted: true, categories: { functional: true } };

itKeepsTheConsentSourceContract(
  'CookieYes',
  fakePeer(
    (page) => cookieYes({ page }),
    ({ page, answer, delivered }) => ({
      install: () => {
        page['getCkyConsent'] = () =>
          delivered()
            ? delivered()![0]
            : {
                isUserActionCompleted: answer() !== undefined,
                categories: categoriesOf(answer() ?? 'accept', names),
              };
      },
      tell: () => sendTo(page.document, answer() ? 'cookieyes_consent_update' : 'cookieyes_banner_load'),
      fail: () => {
        page['getCkyConsent'] = undefined;
      },
      hostile: brokenPayloads(agreement, [
        ['isUserActionCompleted'],
        ['categories'],
        ['categories', 'functional'],
      ]),
    }),
  ),
);
