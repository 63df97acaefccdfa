import type { World } from '@homebody/recommenders';

/** For how many items of the catalogue a pack knows what. */
export interface Coverage {
  readonly items: number;
  /** In stock, and nothing to be profiled by. */
  readonly offered: number;
  /** With a popularity of their own: enough people are behind them. */
  readonly popular: number;
  /** With items they are looked at together with. */
  readonly connected: number;
  /** With no popularity and no neighbours, but found by what their texts and attributes say. */
  readonly contentOnly: number;
  /** Of which nothing is known at all: their names have no word in common with any other. */
  readonly unknown: number;
}

export const coverageOf = ({ catalogue, offered, popularity, neighbours, content }: World): Coverage => {
  const coverage = {
    items: catalogue.size,
    offered: 0,
    popular: 0,
    connected: 0,
    contentOnly: 0,
    unknown: 0,
  };
  for (let item = 0; item < catalogue.size; item += 1) {
    const isPopular = (popularity?.popularity[item] ?? 0) > 0;
    const isConnected = (neighbours?.offsets[item + 1] ?? 0) > (neighbours?.offsets[item] ?? 0);
    const says = content?.rows.subarray(item * content.dim, (item + 1) * content.dim).some(Boolean) ?? false;
    coverage.offered += offered[item] ?? 0;
    coverage.popular += Number(isPopular);
    coverage.connected += Number(isConnected);
    coverage.contentOnly += Number(!isPopular && !isConnected && says);
    coverage.unknown += Number(!isPopular && !isConnected && !says);
  }
  return coverage;
};
