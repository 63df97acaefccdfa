/** What a place in the list is worth: 1 is the first, and a place beyond `top` never gets here. */
export interface Metric {
  readonly name: string;
  /** In this unit figures are usually published: per cent, or as they are. */
  readonly scale: 1 | 100;
  readonly of: (place: number) => number;
}

/** In a question with several answers, the share of them that is found: recall. */
export const hitRate = (top: number, scale: Metric['scale'], name = `HR@${top}`): Metric => ({
  name,
  scale,
  of: (place) => Number(place <= top),
});

export const reciprocalRank = (top: number, scale: Metric['scale']): Metric => ({
  name: `MRR@${top}`,
  scale,
  of: (place) => (place <= top ? 1 / place : 0),
});

/** With one answer a question, whose ideal gain is 1. */
export const gain = (top: number, scale: Metric['scale']): Metric => ({
  name: `NDCG@${top}`,
  scale,
  of: (place) => (place <= top ? 1 / Math.log2(place + 1) : 0),
});
