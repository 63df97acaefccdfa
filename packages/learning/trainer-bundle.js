/**
 * The part of TF.js's core that its back ends and the training step use. The published entry registers every
 * operation, gradient and optimizer, and brings the code that saves and loads models over the network.
 */
const core = '@tensorflow/tfjs-core';
const slimCore = `
import '${core}/dist/flags.js';
export * from '${core}/dist/globals.js';
export * from '${core}/dist/kernel_names.js';
export * from '${core}/dist/kernel_registry.js';
export { DataStorage, KernelBackend } from '${core}/dist/backends/backend.js';
export { nextFrame } from '${core}/dist/browser_util.js';
export { env } from '${core}/dist/environment.js';
export { buffer } from '${core}/dist/ops/buffer.js';
export { broadcastTo } from '${core}/dist/ops/broadcast_to.js';
export { reshape } from '${core}/dist/ops/reshape.js';
export { scalar } from '${core}/dist/ops/scalar.js';
export { Tensor, TensorBuffer } from '${core}/dist/tensor.js';
export { sumOutType, upcastType } from '${core}/dist/types.js';
export * as backend_util from '${core}/dist/backends/backend_util.js';
export * as kernel_impls from '${core}/dist/backends/kernel_impls.js';
export * as device_util from '${core}/dist/device_util.js';
export * as broadcast_util from '${core}/dist/ops/broadcast_util.js';
export * as gather_util from '${core}/dist/ops/gather_nd_util.js';
export * as scatter_util from '${core}/dist/ops/scatter_nd_util.js';
export * as slice_util from '${core}/dist/ops/slice_util.js';
export * as tensor_util from '${core}/dist/tensor_util.js';
export * as util from '${core}/dist/util.js';
`;

/** Printing of tensors and 64-bit hashing: never called, but not provably so. Emptied, their names are undefined. */
const unusedModules = /tfjs-core\/dist\/(hash_util|tensor_format)\.js$/;
const unusedPackages = ['long', 'seedrandom'];

const slimCoreId = '\0homebody-tfjs-core';
const nothingId = '\0homebody-nothing';

/**
 * Rollup plugin for the trainer's entry, to stand before node-resolve: leaves out of TF.js what training never uses.
 *
 * @returns {import('rollup').Plugin}
 */
export const trainerBundle = () => ({
  name: 'homebody-trainer-bundle',
  async resolveId(source, importer, options) {
    if (source === core) return slimCoreId;
    if (unusedPackages.includes(source)) return nothingId;
    if (!source.startsWith('.') || !importer?.includes('@tensorflow')) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && unusedModules.test(resolved.id.replaceAll('\\', '/')) ? nothingId : resolved;
  },
  load(id) {
    if (id === slimCoreId) return slimCore;
    if (id === nothingId)
      return { code: 'export default {};', moduleSideEffects: false, syntheticNamedExports: true };
    return null;
  },
});
