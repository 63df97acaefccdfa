type Numbers = Float64Array | Float32Array;

/**
 * Squared Euclidean distance between the `width` numbers from `from` on in `a` and from `to` on in `b`; at least `most` as soon
 * as it is that far. In places and not by an object: it is asked a billion times.
 */
export const squaredDistance = (
  a: Numbers,
  from: number,
  b: Numbers,
  to: number,
  width: number,
  most = Infinity,
): number => {
  let sum = 0;
  for (let column = 0; column < width && sum < most; column += 1) {
    const difference = a[from + column]! - b[to + column]!;
    sum += difference * difference;
  }
  return sum;
};
