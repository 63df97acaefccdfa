import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PartTask } from './part-process.fixture.ts';

export interface InProcesses extends Omit<PartTask, 'part' | 'of' | 'folder' | 'url'> {
  /** A folder for all parts. */
  readonly folder: string;
  /** One process each: where its ClickHouse is, or `undefined` for DuckDB. */
  readonly urls: readonly (string | undefined)[];
}

const script = fileURLToPath(new URL('part-process.fixture.ts', import.meta.url));

/** Counts a log in as many processes as there are `urls`, each with its share of the people. Resolves to the folders of the parts. */
export const countInProcesses = async ({
  folder,
  urls,
  ...task
}: InProcesses): Promise<readonly string[]> => {
  const parts = urls.map((url, part) => {
    const its: PartTask = { ...task, part, of: urls.length, folder: mkdtempSync(join(folder, 'part-')), url };
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(its)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    return { child, ended, folder: its.folder };
  });
  // First each says how many people it knows behind each item, since the items' order goes by all of them.
  const counted = await Promise.all(
    parts.map(async ({ child }) => {
      for await (const line of createInterface(child.stdout))
        return JSON.parse(line) as readonly (readonly [string, number])[];
      throw new Error('A part ended early.');
    }),
  );
  const people = new Map<string, number>();
  for (const [id, some] of counted.flat()) people.set(id, (people.get(id) ?? 0) + some);
  const enough = [...people].filter(([, all]) => all >= task.least);
  for (const { child } of parts) child.stdin.end(`${JSON.stringify(enough)}\n`);
  const codes = await Promise.all(parts.map(({ ended }) => ended));
  if (codes.some((code) => code !== 0)) throw new Error(`The parts ended with ${codes.join(', ')}.`);
  return parts.map((part) => part.folder);
};
