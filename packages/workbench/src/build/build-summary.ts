import type { AudienceReport } from '@homebody/predictions';
import type { VariantQuality } from '@homebody/recommenders';
import type { CleanedLog } from '../clean/clean-log.ts';
import type { GroupTold } from '../card/model-card.ts';
import type { ClustersTold } from '../clusters/clusters-told.ts';
import type { ForeseenReport } from '../foresee/foresee-log.ts';
import type { AuditTold, Audited } from '../fairness/audit.ts';
import type { PreparedEvents } from '../log/prepare-events.ts';
import type { PrivacyPrice } from '../price/privacy-price.ts';
import type { VectorReport } from '../sample/choose-vectors.ts';
import type { SensitiveItems } from '../sensitive/mark-sensitive.ts';

export interface SectionSize {
  readonly section: string;
  readonly load: 'first' | 'later';
  readonly bytes: number;
  readonly brotli: number;
}

/** How the prior ranker was made, and how it orders the whole catalogue for people of the newest days. */
export interface PriorReport {
  /** Choices it was trained on, and the people who made them. */
  readonly trained: number;
  readonly people: number;
  /** People whose next new items were to be found in the newest days. */
  readonly judged: number;
  /** Popularity first, then the hybrid weighted by hand, then the prior. Hit rate and NDCG at 10. */
  readonly quality: readonly VariantQuality[];
  /** Which ranker is in the pack: the one that ranks best, so that none is ever worse than popularity on those days. */
  readonly published: 'trained' | 'by hand' | 'popularity';
  /** Items a visitor has acted on before it ranks, popularity until then; 0 where it did not do worse for those known by little. */
  readonly from: number;
}

export interface BuildSummary {
  readonly out: string;
  readonly items: number;
  /** Items that a catalogue made of the log had to leave out for k. */
  readonly itemsDropped: number;
  /** Items that nobody is profiled by, by topic. */
  readonly sensitive: SensitiveItems;
  /** Segments of visitors, in words. */
  readonly segments: readonly {
    readonly id: string;
    readonly name: string | undefined;
    readonly said: string;
  }[];
  /** Groups of visitors that do alike; `undefined` where the shop wants none. */
  readonly clusters: ClustersTold | undefined;
  /** People like those of whom the shop knows something, and how well they are told. */
  readonly audiences: readonly AudienceReport[];
  /** How groups of people fare in them, where the shop had it audited. */
  readonly audits: readonly Audited[];
  /** The same of predictions, without the groups' names. */
  readonly foreseenAudits: readonly AuditTold[];
  /** Segments and clusters, with how far each has moved since the pack before. */
  readonly drift: readonly GroupTold[];
  readonly rows: number;
  /** Sentences about what could not be used, with file, row and column. */
  readonly faults: readonly { readonly rows: number; readonly said: string }[];
  /** How many rows of log and catalogue that makes, and the file they are in, if any. */
  readonly badRows: { readonly rows: number; readonly file: string | undefined };
  /** What was taken over from a build before, or why nothing was; `undefined` without a work folder. */
  readonly resumed: string | undefined;
  readonly unusedEvents: readonly { readonly event: string; readonly rows: number }[];
  /** What cleaning touched, by rule. */
  readonly cleaned: CleanedLog;
  readonly log: PreparedEvents;
  readonly pairs: { readonly kept: number; readonly dropped: number };
  /** Pairs that enough people bought together, and consumables of which it is known when people buy them again. */
  readonly orders: { readonly pairs: number; readonly rhythms: number };
  readonly itemsBelowK: number;
  /** Which vectors are in the pack. */
  readonly vectors: VectorReport;
  readonly sections: readonly SectionSize[];
  /** `undefined`, with the reason in `priorSkipped`, and the hybrid by hand in the pack, when too few people chose anything in the newest days. */
  readonly prior: PriorReport | undefined;
  readonly priorSkipped: string | undefined;
  /** How every question fared; `undefined` when none was asked. */
  readonly foreseen: ForeseenReport | undefined;
  /** Segments that ask for a prediction which this pack does not have: nobody is in them by it. */
  readonly unforeseen: readonly { readonly segment: string; readonly prediction: string }[];
  /** What the thresholds cost; `undefined`, with the reason in `priceSkipped`, when it was not measured. */
  readonly price: PrivacyPrice | undefined;
  readonly priceSkipped: string | undefined;
  readonly seconds: number;
  /** Most memory the process held, in bytes. */
  readonly peakMemory: number;
}
