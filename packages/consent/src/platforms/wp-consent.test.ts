import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { categoriesOf, fakePeer, sendTo } from './fake-platform.fixture.ts';
import { wpConsent } from './wp-consent.ts';

const names = ['preferences', 'marketing', 'statistics'];

/** `wp_has_consent` would say yes from the start, as the real one does while no type is set. */
itKeepsTheConsentSourceContract(
  'WP Consent API',
  fakePeer(
    (page) => wpConsent({ page }),
    ({ page, answer, delivered }) => {
      const keep = (): void => {
        const said = Object.entries(categoriesOf(answer(), names));
        const cookies = said.map(([name, agreed]) => `wp_consent_${name}=${agreed ? 'allow' : 'deny'}`);
        const [payload] = delivered() ?? [answer() ? cookies.join('; ') : 'theme=dark'];
        page.document.cookie = payload as string;
      };
      return {
        install: () => {
          keep();
          page['wp_has_consent'] = () => true;
          page['wp_consent_type'] = 'optin';
          sendTo(page.document, 'wp_consent_type_defined');
        },
        tell: () => {
          keep();
          const changed = Object.assign([], categoriesOf(answer(), names));
          sendTo(page.document, 'wp_listen_for_consent_change', changed);
        },
        fail: () => {
          page['wp_consent_type'] = undefined;
        },
        hostile: fc
          .oneof(
            fc.anything(),
            fc.constantFrom(
              'wp_consent_preferences',
              'wp_consent_preferences=true',
              'xwp_consent_preferences=allow',
            ),
          )
          .filter(
            (payload) => typeof payload !== 'string' || !payload.includes(' wp_consent_preferences=allow'),
          ),
      };
    },
  ),
);

test('[P1] without a consent type nothing is granted, whatever cookies there are', () => {
  const document = Object.assign(new EventTarget(), { cookie: 'wp_consent_preferences=allow' });
  expect(wpConsent({ page: { document } }).state()).toBe('pending');
});
