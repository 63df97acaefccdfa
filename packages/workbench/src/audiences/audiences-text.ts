import type { AudienceReport } from '@homebody/predictions';

/** How audiences fared, in a few lines for people. */
export const audiencesText = (reports: readonly AudienceReport[]): readonly string[] =>
  reports.map(({ id, learned, judged, quality, withheld }, at) => {
    const area =
      quality &&
      `AUC ${quality.area.value.toFixed(3)} (${quality.area.low.toFixed(3)} to ${quality.area.high.toFixed(3)})`;
    const told =
      withheld === undefined
        ? `${area} for ${judged.people} people held out`
        : `not in the pack: ${withheld}`;
    return `  ${at === 0 ? 'audiences' : '         '}  ${id}, learned from ${learned.known} who are known of ${learned.people}: ${told}`;
  });
