import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { cookiebot } from './cookiebot.ts';
import { categoriesOf, fakePeer, sendTo } from './fake-platform.fixture.ts';

const names = ['preferences', 'marketing', 'statistics'];
const agreement = { hasResponse: true, consent: { method: 'explicit', preferences: true } };

itKeepsTheConsentSourceContract(
  'Cookiebot',
  fakePeer(
    (page) => cookiebot({ page }),
    ({ page, answer, delivered }) => ({
      install: () => undefined,
      tell: () => {
        const state = {
          hasResponse: answer() !== undefined,
          consent: {
            method: answer() ? 'explicit' : 'implied',
            ...categoriesOf(answer() ?? 'accept', names),
          },
        };
        page['Cookiebot'] = delivered() ? delivered()![0] : state;
        sendTo(page, answer() ? 'CookiebotOnConsentReady' : 'CookiebotOnLoad');
      },
      open: () => sendTo(page, 'CookiebotOnDialogDisplay'),
      close: () => sendTo(page, 'CookiebotOnAccept'),
      fail: () => {
        page['Cookiebot'] = undefined;
      },
      hostile: brokenPayloads(agreement, [['hasResponse'], ['consent'], ['consent', 'preferences']]),
    }),
  ),
);
