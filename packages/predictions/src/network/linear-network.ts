import type { Network } from './network.ts';

/** The weights of a logistic regression (the constant first) as a network: of x one unit keeps what is above 0, one what is below. */
export const linearNetwork = (
  of: Pick<Network, 'features' | 'mean' | 'scale'>,
  weights: ArrayLike<number>,
): Network => {
  const inputs = of.features.length + 1;
  const net = new Float32Array(2 * inputs + 5);
  for (let input = 0; input < inputs; input += 1) {
    net[2 * input] = weights[input]!;
    net[2 * input + 1] = -weights[input]!;
  }
  net.set([1, -1], 2 * inputs + 2);
  return { ...of, hidden: 2, net };
};
