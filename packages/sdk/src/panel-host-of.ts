import type { PanelHost } from '@homebody/page/panel';
import type { Homebody } from './homebody.ts';

/** What the visitor's panel needs, out of the public calls: it can do nothing that a shop's own page could not. */
export const panelHostOf = (homebody: Homebody): PanelHost => ({
  ...homebody,
  vault: {
    profile: homebody.profile,
    correct: homebody.correct,
    exportData: homebody.exportData,
    diagnostics: homebody.diagnostics,
  },
  withdraw: () => homebody.withdraw(),
});
