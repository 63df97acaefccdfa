import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { HomebodyError } from '@homebody/core';
import { isRunning } from './is-running.ts';

/**
 * Lets `work` fill a new folder beside `out` and puts it in the place of `out` when it is done. Whatever goes
 * wrong before, `out` stays as it was and nothing is left beside it; what a killed process left is swept by the next.
 * Rejects with `invalid-config` when `out` holds something that is not a pack.
 */
export const inFolderBeside = async <Result>(
  out: string,
  work: (folders: { readonly pack: string; readonly scratch: string }) => Promise<Result>,
): Promise<Result> => {
  const target = resolve(out);
  await sweep(target);
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
  const beside = `${beginningBeside(target)}${process.pid}-${randomUUID().slice(0, 8)}`;
  const [pack, scratch, before] = [join(beside, 'pack'), join(beside, 'scratch'), join(beside, 'before')];
  try {
    await mkdir(pack, { recursive: true });
    await mkdir(scratch);
    const result = await work({ pack, scratch });
    if (existing) await rename(target, before);
    await rename(pack, target);
    return result;
  } finally {
    await putBack(before, target);
    await rm(beside, { recursive: true, force: true });
  }
};

/** `.pack.building-HOST-PROCESS-…`: process numbers say nothing of another machine's processes on a shared disk. */
const beginningBeside = (target: string): string => {
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  return join(dirname(target), `.${basename(target)}.building-${host}-`);
};

const sweep = async (target: string): Promise<void> => {
  const beginning = basename(beginningBeside(target));
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    if (!name.startsWith(beginning)) continue;
    const id = Number(name.slice(beginning.length).split('-')[0]);
    if (!Number.isSafeInteger(id) || isRunning(id)) continue;
    const left = join(dirname(target), name);
    await putBack(join(left, 'before'), target);
    await rm(left, { recursive: true, force: true });
  }
};

/** The pack of before, when it was moved away and nothing took its place. */
const putBack = async (before: string, target: string): Promise<void> => {
  const isThere = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    );
  if ((await isThere(before)) && !(await isThere(target))) await rename(before, target);
};
