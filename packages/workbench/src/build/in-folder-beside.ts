import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { HomebodyError } from '@homebody/core';

/**
 * Lets `work` fill a new folder beside `out` and puts it in the place of `out` when it is done. Whatever goes
 * wrong before, `out` stays as it was and nothing is left beside it. Rejects with `invalid-config` when `out` holds something that is not a pack.
 */
export const inFolderBeside = async <Result>(
  out: string,
  work: (folders: { readonly pack: string; readonly scratch: string }) => Promise<Result>,
): Promise<Result> => {
  const target = resolve(out);
  const existing = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new HomebodyError('invalid-config', `Option out: ${out} is not a folder that can be read.`, {
      cause: error,
    });
  });
  if (existing && existing.length > 0 && !existing.includes('manifest.json'))
    throw new HomebodyError(
      'invalid-config',
      `Option out: ${out} holds files but no pack; it is left alone.`,
    );
  const beside = join(dirname(target), `.${basename(target)}.building-${randomUUID().slice(0, 8)}`);
  const [pack, scratch, before] = [join(beside, 'pack'), join(beside, 'scratch'), join(beside, 'before')];
  try {
    await mkdir(pack, { recursive: true });
    await mkdir(scratch);
    const result = await work({ pack, scratch });
    if (existing) await rename(target, before);
    await rename(pack, target);
    return result;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
};
