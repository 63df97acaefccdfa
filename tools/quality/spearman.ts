/** Spearman's rank correlation of two figures of the same people; equal values share the mean of their ranks. */
export const spearman = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const middle = (a.length + 1) / 2;
  let [both, ofOne, ofOther] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at]! - middle, b[at]! - middle];
    both += x * y;
    ofOne += x * x;
    ofOther += y * y;
  }
  return both / Math.sqrt(ofOne * ofOther);
};

const ranksOf = (values: ArrayLike<number>): Float64Array => {
  const order = Array.from(values, (_, at) => at).sort((x, y) => values[x]! - values[y]!);
  const ranks = new Float64Array(order.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let at = start; at < end; at += 1) ranks[order[at]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
};
