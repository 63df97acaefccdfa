import type { Tensor } from '@tensorflow/tfjs-core';
import type { RankerShape, RankerWeights } from '../ranker.ts';
import { tensorOf } from './operations.ts';

/**
 * The trained numbers: layer (inputs + 1 × hidden, the biases as the row of an input that is always 1),
 * output (hidden × 1) and, where items have vectors, personal (dim × 1). Always in this order.
 */
export type Parameters = readonly [layer: Tensor, output: Tensor, personal?: Tensor];

/** Copies, because the CPU back end keeps the array it is given. */
export const parametersOf = ({ shape, net, personal }: RankerWeights): Parameters => {
  const { inputs, hidden, dim } = shape;
  const outputs = (inputs + 1) * hidden;
  const layer = tensorOf(net.slice(0, outputs), [inputs + 1, hidden]);
  const output = tensorOf(net.slice(outputs, outputs + hidden), [hidden, 1]);
  return dim > 0 ? [layer, output, tensorOf(personal.slice(), [dim, 1])] : [layer, output];
};

/** Reads the parameters back, blocking until the back end has computed them. */
export const weightsOf = (
  [layer, output, personal]: Parameters,
  shape: RankerShape,
  outputBias: number,
): RankerWeights => {
  const outputs = layer.size;
  const net = new Float32Array(outputs + shape.hidden + 1);
  net.set(layer.dataSync<'float32'>());
  net.set(output.dataSync<'float32'>(), outputs);
  net[outputs + shape.hidden] = outputBias;
  return {
    shape,
    net,
    personal: personal ? personal.dataSync<'float32'>().slice() : new Float32Array(shape.dim),
  };
};
