import type { Network } from './network.ts';

/** Several networks of the same features as one, whose score is the sum of theirs, each times `share`. */
export const joinNetworks = (networks: readonly Network[], share: number): Network => {
  const [first] = networks;
  if (!first) throw new RangeError('Expected a network at least.');
  const inputs = first.features.length + 1;
  const hidden = networks.reduce((sum, network) => sum + network.hidden, 0);
  const net = new Float32Array(inputs * hidden + 2 * hidden + 1);
  let unit = 0;
  for (const { hidden: own, net: from } of networks) {
    // One row more than there are inputs: the biases.
    for (let input = 0; input <= inputs; input += 1)
      net.set(from.subarray(input * own, (input + 1) * own), input * hidden + unit);
    const outputs = (inputs + 1) * own;
    for (let at = 0; at < own; at += 1) net[(inputs + 1) * hidden + unit + at] = share * from[outputs + at]!;
    unit += own;
  }
  return { ...first, hidden, net };
};
