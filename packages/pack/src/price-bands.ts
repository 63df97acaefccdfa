/** What an item without a price has for a band. */
export const noBand = 0xff;

/**
 * Quintile of each price within its own group, 0 (cheapest) to 4: what is dear for a mug is cheap for a table. Equal prices
 * share a band; `noBand` where the price is not a number.
 */
export const priceBandsOf = (prices: Float32Array, groups: Uint16Array): Uint8Array => {
  const byGroup = new Map<number, number[]>();
  prices.forEach((price, index) => {
    if (Number.isNaN(price)) return;
    const group = groups[index] ?? 0;
    const members = byGroup.get(group) ?? [];
    members.push(index);
    byGroup.set(group, members);
  });
  const bands = new Uint8Array(prices.length).fill(noBand);
  for (const members of byGroup.values()) {
    members.sort((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0));
    let cheaper = 0;
    members.forEach((member, rank) => {
      if (rank > 0 && prices[member] !== prices[members[rank - 1] ?? 0]) cheaper = rank;
      bands[member] = Math.floor((5 * cheaper) / members.length);
    });
  }
  return bands;
};
