import type { Predictions } from '@homebody/predictions';
import type { World } from '@homebody/recommenders';
import type { SegmentSizes, Segments } from '@homebody/segments';
import type { CheckedPack } from '../check/check-pack.ts';
import type { Evaluation } from '../eval/evaluate.ts';
import type { Insight } from '../insight/insight.ts';
import type { ForeseenReport } from '../foresee/foresee-log.ts';
import type { Personas } from '../insight/personas.ts';
import type { Said } from '../insight/statement.ts';
import type { Markup } from './markup.ts';

export interface ReportData {
  readonly checked: CheckedPack;
  /** `undefined` when the catalogue can't be read. */
  readonly world: World | undefined;
  readonly segments?: Segments;
  /** `undefined` when the log was not given. */
  readonly segmentSizes?: SegmentSizes | undefined;
  /** What the log says of its people together; `undefined` when it was not given. */
  readonly insight?: Insight | undefined;
  readonly predictions?: Predictions | undefined;
  /** How well they hold; `undefined` when the log was not given, or was not to be replayed. */
  readonly foreseen?: ForeseenReport | undefined;
  /** The pack's clusters in that log. */
  readonly personas?: Said<Personas> | undefined;
  readonly evaluation: Evaluation | undefined;
  /** Why there is no evaluation. */
  readonly evaluationSkipped: string | undefined;
}

/** One chapter of the report. To add one, write a file in `parts/` and a line in `parts.ts`. */
export interface Part {
  /** For links within the page. */
  readonly id: string;
  readonly title: string;
  readonly body: (data: ReportData) => Markup;
}
