import { attempt } from '@homebody/core';
import { snapshotKey } from '@homebody/page';
import type { PanelHost } from '@homebody/page/panel';
import type { Snapshot } from '@homebody/vault';
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
  decisions: () =>
    attempt(() => Object.values((JSON.parse(localStorage.getItem(snapshotKey)!) as Snapshot).slots)) ?? [],
  withdraw: () => homebody.withdraw(),
});
