import { HomebodyError } from '@homebody/core';
import { isSensitiveField } from '@homebody/profile';
import { fitLogistic } from './fit-logistic.ts';
import { inputsOf } from './inputs-of.ts';
import type { LabelledRows } from './labelled-rows.ts';
import { linearNetwork } from './linear-network.ts';
import type { Network } from './network.ts';
import { scaleOf } from './scale-of.ts';

/**
 * Logistic regression of rows, as a network. `ridge` is per row. Throws `invalid-config` for a feature that nobody may be judged
 * by (P7).
 */
export const logisticNetwork = (labelled: LabelledRows, ridge: number): Network => {
  const { features, rows, count, happened } = labelled;
  const sensitive = features.find(isSensitiveField);
  if (sensitive !== undefined)
    throw new HomebodyError(
      'invalid-config',
      `Feature "${sensitive}": expected nothing that tells of a sensitive matter, such as age, sex, health or origin.`,
    );
  const scaled = { features, ...scaleOf(labelled) };
  const inputs = inputsOf(scaled, rows, count);
  return linearNetwork(scaled, fitLogistic(inputs, happened, features.length + 1, ridge * count));
};
