/** People by features: `rows` people, one row after the other in `values`. What is not known of somebody is `NaN`. */
export interface Matrix {
  readonly rows: number;
  /** Of the features, one per column. */
  readonly names: readonly string[];
  readonly values: Float64Array;
}

/** Some rows of a matrix, in the order given; a row may come more than once. */
export const rowsOf = ({ names, values }: Matrix, places: ArrayLike<number>): Matrix => {
  const width = names.length;
  const taken = new Float64Array(places.length * width);
  for (let row = 0; row < places.length; row += 1) {
    const start = places[row]! * width;
    taken.set(values.subarray(start, start + width), row * width);
  }
  return { rows: places.length, names, values: taken };
};
