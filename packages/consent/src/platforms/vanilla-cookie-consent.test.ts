import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { categoriesOf, fakePeer, sendTo } from './fake-platform.fixture.ts';
import { vanillaCookieConsent } from './vanilla-cookie-consent.ts';

const names = ['personalization', 'marketing', 'analytics'];
const agreement = { acceptedCategories: ['personalization'], rejectedCategories: [] };

/** The real one is driven in a browser; this is for the cases that a banner can't be made to show. */
itKeepsTheConsentSourceContract(
  'vanilla-cookieconsent',
  fakePeer(
    (page) => vanillaCookieConsent({ page }),
    ({ page, answer, delivered }) => {
      const preferences = () => {
        const said = Object.entries(categoriesOf(answer(), names));
        const those = (agreed: boolean) => said.filter(([, is]) => is === agreed).map(([name]) => name);
        return answer()
          ? { acceptedCategories: those(true), rejectedCategories: those(false) }
          : { acceptedCategories: [], rejectedCategories: [] };
      };
      return {
        install: () => {
          page['CookieConsent'] = {
            getConfig: () => ({}),
            getCookie: () => 2,
            validConsent: () => delivered() !== undefined || answer() !== undefined,
            getUserPreferences: () => (delivered() ? delivered()![0] : preferences()),
          };
        },
        tell: () => {
          if (answer() || delivered()) sendTo(page, 'cc:onConsent', { cookie: {} });
        },
        version: '2',
        open: () => sendTo(page, 'cc:onModalShow', { modalName: 'preferencesModal' }),
        close: () => sendTo(page, 'cc:onModalHide', { modalName: 'preferencesModal' }),
        fail: () => {
          page['CookieConsent'] = undefined;
        },
        hostile: brokenPayloads(agreement, [['acceptedCategories'], ['rejectedCategories']], (value, was) =>
          Array.isArray(was) && was.length > 0
            ? Array.isArray(value) && value.includes('personalization')
            : Array.isArray(value),
        ),
      };
    },
  ),
);
