import type { Part } from './part.ts';
import { affinities } from './parts/affinities.ts';
import { bestCustomers } from './parts/best-customers.ts';
import { cohorts } from './parts/cohorts.ts';
import { coverage } from './parts/coverage.ts';
import { customers } from './parts/customers.ts';
import { dataQuality } from './parts/data-quality.ts';
import { foresights } from './parts/foresights.ts';
import { forWhom } from './parts/for-whom.ts';
import { freshness } from './parts/freshness.ts';
import { journeys } from './parts/journeys.ts';
import { learned } from './parts/learned.ts';
import { logQuality } from './parts/log-quality.ts';
import { modelCard } from './parts/model-card.ts';
import { orders } from './parts/orders.ts';
import { outlook } from './parts/outlook.ts';
import { personas } from './parts/personas.ts';
import { privacy } from './parts/privacy.ts';
import { rfm } from './parts/rfm.ts';
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
  rfm,
  bestCustomers,
  personas,
  affinities,
  cohorts,
  journeys,
  outlook,
  segments,
  foresights,
  modelCard,
  searches,
  customers,
  coverage,
  freshness,
  privacy,
  sizes,
  logQuality,
  dataQuality,
];
