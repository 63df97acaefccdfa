import type { Measurement } from './bench.ts';
import { database } from './database.ts';
import { decisions } from './decisions.ts';
import { packSizes } from './pack-sizes.ts';
import { pageLoad } from './page-load.ts';
import { recommendFigures } from './recommend.ts';
import { predictions } from './predictions.ts';
import { record } from './record.ts';
import { segmentFigures } from './segments.ts';
import { startUp } from './start-up.ts';
import { training } from './training.ts';

/** Everything `npm run bench` measures, by the name that `--only` takes. */
export const measurements: Readonly<Record<string, Measurement>> = {
  record,
  decisions,
  'page-load': pageLoad,
  'start-up': startUp,
  recommend: recommendFigures,
  segments: segmentFigures,
  predictions,
  training,
  'pack-sizes': packSizes,
  database,
};
