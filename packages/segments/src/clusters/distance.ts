/** Squared Euclidean distance between a row of one table and a row of another, both `width` wide. */
export const squaredDistance = (
  a: Float64Array | Float32Array,
  b: Float64Array | Float32Array,
  { row, other, width }: { readonly row: number; readonly other: number; readonly width: number },
): number => {
  let sum = 0;
  for (let column = 0, at = row * width, to = other * width; column < width; column += 1, at += 1, to += 1)
    sum += (a[at]! - b[to]!) ** 2;
  return sum;
};
