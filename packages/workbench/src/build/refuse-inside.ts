import { relative, resolve, sep } from 'node:path';
import { HomebodyError } from '@homebody/core';

/** Throws `invalid-config` when a file or folder with people's rows in it would be published with a pack. */
export const refuseInside = (pack: string, option: string, path: string): void => {
  const way = relative(resolve(pack), resolve(path));
  if (way === '..' || way.startsWith(`..${sep}`) || resolve(path) === way) return;
  throw new HomebodyError(
    'invalid-config',
    `Option ${option}: ${path} is inside ${pack}, which is published, and would tell of people.`,
  );
};
