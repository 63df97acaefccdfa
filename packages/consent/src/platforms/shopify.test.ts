import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { type Answer, fakePeer, sendTo } from './fake-platform.fixture.ts';
import { shopify } from './shopify.ts';

const consentOf = (answer: Answer | undefined) => {
  const said = answer === undefined || answer === 'unmapped' ? '' : answer === 'accept' ? 'yes' : 'no';
  return {
    preferences: said,
    marketing: said,
    analytics: said,
    sale_of_data: answer === 'unmapped' ? 'yes' : said,
  };
};

/** What is allowed by the region's default is true from the start; the visitor's own consent is empty then. */
itKeepsTheConsentSourceContract(
  'Shopify',
  fakePeer(
    (page) => shopify({ page }),
    ({ page, answer, delivered }) => ({
      install: () => {
        page['Shopify'] = {
          customerPrivacy: {
            preferencesProcessingAllowed: () => true,
            marketingAllowed: () => true,
            currentVisitorConsent: () => (delivered() ? delivered()![0] : consentOf(answer())),
          },
        };
        sendTo(page.document, 'shopifyCustomerPrivacyApiLoaded');
      },
      tell: () => {
        if (answer() || delivered()) sendTo(page.document, 'visitorConsentCollected');
      },
      fail: () => {
        page['Shopify'] = {};
      },
      hostile: brokenPayloads({ preferences: 'yes' }, [['preferences']]),
    }),
  ),
);
