/** Upper ends of the bands used while no catalogue says what is cheap in a category; in the shop's currency. */
const bandEnds = [10, 25, 60, 150];

/** A rough band, 0 (cheapest) to 4, for a price of which only the number is known. */
export const roughPriceBand = (price: number): number => {
  const band = bandEnds.findIndex((end) => price < end);
  return band < 0 ? bandEnds.length : band;
};
