import type { EventRule } from '../rule.ts';

/** Cancellations and refunds, and the purchases that they undid. */
export const returns: EventRule = {
  of: 'events',
  name: 'returns',
  title: 'returns and cancellations, with what they undid',
  removes: true,
  clean: async (_, { takenBack: { refunds, refunded, returners, returnedOrders } }) => ({
    rows: refunds + refunded,
    people: returners,
    orders: returnedOrders,
    ...(refunds > 0 && {
      said: `${refunds.toLocaleString('en')} returns undid ${refunded.toLocaleString('en')} purchases.`,
    }),
  }),
};
