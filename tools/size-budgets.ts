/** What each part may weigh, in bytes, and why: docs/design.md, "Budgets". */
export interface Budget {
  readonly name: string;
  readonly files: readonly string[];
  /** Absent for files that are shown only. */
  readonly budget?: number;
  /** Where the budget is missed: what it must not grow beyond meanwhile. */
  readonly ceiling?: number;
  readonly compression: 'gzip' | 'brotli';
}

const browser = (file: string): string => `packages/sdk/dist/browser/${file}.js`;

export const budgets: readonly Budget[] = [
  {
    name: 'page thread, first decision (homebody.js)',
    files: [browser('homebody')],
    budget: 10_000,
    compression: 'gzip',
  },
  {
    name: 'page thread after a grant (homebody-live.js)',
    files: [browser('homebody-live')],
    compression: 'gzip',
  },
  {
    name: 'consent platforms (homebody-platforms.js), where a shop has one',
    files: [browser('homebody-platforms')],
    budget: 8_000,
    compression: 'gzip',
  },
  {
    name: 'consent policy (homebody-policy.js), where a shop has one',
    files: [browser('homebody-policy')],
    compression: 'gzip',
  },
  { name: 'vault (homebody-vault.js)', files: [browser('homebody-vault')], compression: 'gzip' },
  {
    name: 'banner (homebody-banner.js)',
    files: [browser('homebody-banner')],
    budget: 4_000,
    compression: 'gzip',
  },
  // A page fetches one language: these stand in the place of the English files, and never beside them.
  {
    name: 'banner in French, the longest (homebody-banner-fr.js)',
    files: [browser('homebody-banner-fr')],
    budget: 4_000,
    compression: 'gzip',
  },
  {
    name: 'visitor’s panel in German, the longest (homebody-panel-de.js)',
    files: [browser('homebody-panel-de')],
    compression: 'gzip',
  },
  { name: 'visitor’s panel (homebody-panel.js)', files: [browser('homebody-panel')], compression: 'gzip' },
  {
    name: 'developer’s inspector (homebody-inspector.js)',
    files: [browser('homebody-inspector')],
    compression: 'gzip',
  },
  {
    // All that a visitor's browser may load; the inspector is for the shop's own developers.
    name: 'everything except TensorFlow.js',
    files: ['homebody', 'homebody-live', 'homebody-vault', 'homebody-banner', 'homebody-panel'].map(browser),
    budget: 40_000,
    ceiling: 63_600,
    compression: 'gzip',
  },
  {
    name: 'trainer with TensorFlow.js (homebody-trainer.js)',
    files: [browser('homebody-trainer')],
    budget: 65_000,
    compression: 'brotli',
  },
];
