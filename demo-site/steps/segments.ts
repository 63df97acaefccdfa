import type { ConfiguredSegments } from '@homebody/workbench';

/** Whom the shop's pages speak to. */
export const segments: ConfiguredSegments = {
  'coffee-lovers': {
    name: 'Coffee lovers',
    when: { did: { event: 'view_item', category: ['Coffee & Tea', 'Brewing'], days: 14, atLeast: 3 } },
  },
  'coffee-lovers-to-be': {
    name: 'Coffee lovers who have bought none here',
    when: {
      all: [{ segment: 'coffee-lovers' }, { not: { bought: { category: ['Coffee & Tea', 'Brewing'] } } }],
    },
  },
  'about-to-buy': {
    name: 'Likely to buy within a week',
    when: { prediction: { of: 'purchase7', atLeast: 0.08 } },
  },
};
