import * as fc from 'fast-check';
import { itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { fakePeer, sendTo } from './fake-platform.fixture.ts';
import { oneTrust } from './one-trust.ts';

/** Groups are there with defaults before the visitor answers, and the event comes on every load. */
itKeepsTheConsentSourceContract(
  'OneTrust',
  fakePeer(
    (page) => oneTrust({ page }),
    ({ page, answer, delivered }) => {
      const groups = { accept: ',C0001,C0002,C0003,C0004,', reject: ',C0001,', unmapped: ',C0001,C0009,' };
      return {
        install: () => {
          page['OneTrust'] = { IsAlertBoxClosed: () => (delivered() ? true : answer() !== undefined) };
        },
        tell: () => {
          const [payload] = delivered() ?? [groups[answer() ?? 'accept']];
          page['OnetrustActiveGroups'] = payload;
          sendTo(page, 'OneTrustGroupsUpdated', payload);
        },
        fail: () => {
          page['OneTrust'] = undefined;
        },
        hostile: fc
          .oneof(fc.anything(), fc.constantFrom('C0003;C0004', ',c0003,', ',C00031,', ['C0003'], ', C0003 ,'))
          .filter((payload) => typeof payload !== 'string' || !/(^|,)C000[234](,|$)/.test(payload)),
      };
    },
  ),
);
