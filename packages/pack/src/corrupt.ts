import { HomebodyError } from '@homebody/core';

/** The one sentence of a damaged pack: where, what was found, what was expected. */
export const corrupt = (section: string, found: string, expected: string): HomebodyError =>
  new HomebodyError('pack-corrupt', `Pack section "${section}": ${found}, expected ${expected}.`);

/** The one sentence of a pack that a later workbench wrote. */
export const tooNew = (section: string, found: number, known: number): HomebodyError =>
  new HomebodyError(
    'pack-too-new',
    `Pack section "${section}": version ${found}, expected ${known} or older. Update Homebody on the page.`,
  );
