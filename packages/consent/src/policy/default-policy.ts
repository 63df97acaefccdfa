import type { ConsentPolicy } from './consent-policy.ts';

/**
 * The policy unless a shop has its own. Not legal advice: the sources are where to begin reading. It holds what is law; what is only
 * proposed is for a shop's own policy, once it is law.
 */
export const defaultPolicy = {
  id: 'homebody',
  version: '2026-11',
  jurisdictions: {
    eea: {
      // A browser's signal is an objection to what leaves the device; W3C, Global Privacy Control: it is "not designed to address data
      // collection or ad targeting within the same context", and personalization waits for opt-in anyway.
      gpc: 'veto-outbound',
      // GDPR 8 lets states choose 13 to 16 for a child's own consent; DSA 28(2) allows no profiling ads for any minor.
      minorUnder: 18,
      // ePrivacy 5(3), GDPR 7: regulators accept 12 to 13 months (CNIL, guidelines on cookies), and no question again within 6.
      grantDays: 365,
      refusalDays: 183,
      purposes: ['personalization', 'advertising', 'measurement'],
    },
    uk: {
      gpc: 'veto-outbound',
      // ICO, Age appropriate design code: everybody under 18; profiling off by default.
      minorUnder: 18,
      // PECR 6 as amended by the Data (Use and Access) Act 2025. Its exception for statistics is not used: counts wait for opt-in here, too.
      grantDays: 365,
      refusalDays: 183,
      purposes: ['personalization', 'advertising', 'measurement'],
    },
    'us-ca': {
      // CPRA regulations § 7025: the signal is a valid opt-out. § 7025(c) would allow `ignore-after-onsite-optin`.
      gpc: 'veto-outbound',
      // COPPA: 13; CCPA § 1798.120(c): 16 for a sale. The stricter age of other states is kept.
      minorUnder: 18,
      grantDays: 365,
      // CCPA § 1798.135(c)(4): no request again for 12 months.
      refusalDays: 365,
      purposes: ['personalization', 'advertising', 'measurement'],
    },
    us: {
      gpc: 'veto-outbound',
      // COPPA: 13. Maryland, Connecticut, New Jersey, Delaware and others: no targeted advertising under 18.
      minorUnder: 18,
      grantDays: 365,
      refusalDays: 183,
      purposes: ['personalization', 'advertising', 'measurement'],
    },
  },
} as const satisfies ConsentPolicy;
