import { channels } from '@homebody/core';
import type { BehaviourFeature } from './behaviour-feature.ts';
import { spans } from './counts.ts';
import { arrivedBy } from './features/arrived-by.ts';
import { bandBoughtAbove } from './features/band-bought-above.ts';
import { bandViewed } from './features/band-viewed.ts';
import { buyingDays } from './features/buying-days.ts';
import { cartNow } from './features/cart-now.ts';
import { cartsWithin } from './features/carts-within.ts';
import { categoryCount } from './features/category-count.ts';
import { daysKnown } from './features/days-known.ts';
import { daysSincePurchase } from './features/days-since-purchase.ts';
import { daysSinceVisit } from './features/days-since-visit.ts';
import { dwellWithin } from './features/dwell-within.ts';
import { hourOfDay } from './features/hour-of-day.ts';
import { inThisVisit } from './features/in-this-visit.ts';
import { isWeekend } from './features/is-weekend.ts';
import { meanOrder } from './features/mean-order.ts';
import { mostLooks } from './features/most-looks.ts';
import { orderCount } from './features/order-count.ts';
import { ordersWithin } from './features/orders-within.ts';
import { overdue } from './features/overdue.ts';
import { purchaseGap } from './features/purchase-gap.ts';
import { searchesWithin } from './features/searches-within.ts';
import { spent } from './features/spent.ts';
import { topCategoryShare } from './features/top-category-share.ts';
import { usualHour } from './features/usual-hour.ts';
import { usualWeekday } from './features/usual-weekday.ts';
import { viewsWithin } from './features/views-within.ts';
import { visitCount } from './features/visit-count.ts';
import { visitGapSpread } from './features/visit-gap-spread.ts';
import { visitGap } from './features/visit-gap.ts';
import { visitMinutes } from './features/visit-minutes.ts';
import { visitsWithin } from './features/visits-within.ts';

/** Everything a prediction may know of a visitor. A feature is one file and one line; packs name theirs, so that lines may be added anywhere. */
export const behaviourFeatures: readonly BehaviourFeature[] = [
  daysSinceVisit,
  daysSincePurchase,
  ...spans.map(visitsWithin),
  ...spans.map(viewsWithin),
  ...spans.map(cartsWithin),
  cartNow,
  orderCount,
  spent,
  meanOrder,
  buyingDays,
  purchaseGap,
  overdue,
  ordersWithin(30),
  ordersWithin(90),
  visitCount,
  daysKnown,
  visitGap,
  visitGapSpread,
  topCategoryShare,
  categoryCount,
  bandViewed,
  bandBoughtAbove,
  searchesWithin(30),
  dwellWithin(7),
  hourOfDay('sin'),
  hourOfDay('cos'),
  isWeekend,
  usualHour,
  usualWeekday,
  ...channels.map(arrivedBy),
  inThisVisit('visitPages', 'pages', ({ pages }) => pages),
  inThisVisit('visitLists', 'lists seen', ({ lists }) => lists),
  inThisVisit('visitSearches', 'searches', ({ searches }) => searches),
  inThisVisit('visitViews', 'items looked at', ({ views }) => views.map(({ at }) => at)),
  inThisVisit('visitCarts', 'items put in the cart', ({ carts }) => carts.map(({ at }) => at)),
  inThisVisit('visitOrders', 'orders', ({ orders }) => orders),
  visitMinutes,
  mostLooks,
];
