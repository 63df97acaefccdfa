/** Visitors at some moments, with what happened afterwards. */
export interface LabelledRows {
  /** Names, in the order of a row. */
  readonly features: readonly string[];
  readonly count: number;
  /** count × features */
  readonly rows: Float32Array;
  /** count: 1 where it happened, else 0. */
  readonly happened: Uint8Array;
}

/** Some of the rows, by their places. */
export const rowsAtPlaces = (
  { features, rows, happened }: LabelledRows,
  places: readonly number[],
): LabelledRows => {
  const width = features.length;
  const chosen = new Float32Array(places.length * width);
  places.forEach((place, at) => chosen.set(rows.subarray(place * width, (place + 1) * width), at * width));
  return {
    features,
    count: places.length,
    rows: chosen,
    happened: Uint8Array.from(places, (place) => happened[place]!),
  };
};

/** The rows with some of their features only, in the given order. */
export const withFeatures = (labelled: LabelledRows, names: readonly string[]): LabelledRows => {
  const { features, rows, count } = labelled;
  const places = names.map((name) => features.indexOf(name));
  const width = names.length;
  const chosen = new Float32Array(count * width);
  for (let row = 0; row < count; row += 1)
    places.forEach((place, at) => (chosen[row * width + at] = rows[row * features.length + place]!));
  return { ...labelled, features: names, rows: chosen };
};
