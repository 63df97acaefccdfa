import type { Part } from './part.ts';
import { coverage } from './parts/coverage.ts';
import { customers } from './parts/customers.ts';
import { dataQuality } from './parts/data-quality.ts';
import { forWhom } from './parts/for-whom.ts';
import { freshness } from './parts/freshness.ts';
import { learned } from './parts/learned.ts';
import { logQuality } from './parts/log-quality.ts';
import { orders } from './parts/orders.ts';
import { privacy } from './parts/privacy.ts';
import { searches } from './parts/searches.ts';
import { segments } from './parts/segments.ts';
import { sizes } from './parts/sizes.ts';
import { summary } from './parts/summary.ts';

/** The chapters of the report, in order. */
export const parts: readonly Part[] = [
  summary,
  forWhom,
  learned,
  orders,
  segments,
  searches,
  customers,
  coverage,
  freshness,
  privacy,
  sizes,
  logQuality,
  dataQuality,
];
