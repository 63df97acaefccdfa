import { join } from 'node:path';
import type { BenchmarkData } from '../benchmark.ts';
import type { Instance } from '../judge.ts';

import { sessionsOf } from '../sessions.ts';
import { createItemNumbers } from './item-numbers.ts';
import { linesOf, wrongLine } from './lines-of.ts';

/**
 * A published split of sessions. `train_sessions.txt.gz` has a session a line, oldest first, items separated by spaces;
 * `test_pairs.tsv.gz` has an instance a line: the session so far, a tab, the next item. Prefixes of one session follow one another, the longest first.
 */
export const readSessionSplit = (folder: string): BenchmarkData => {
  const numbers = createItemNumbers<number>();
  const trainFile = join(folder, 'train_sessions.txt.gz');
  const train = linesOf(trainFile).map((line, at) =>
    itemsOf(line, trainFile, at).map((item) => numbers.of(item)),
  );
  if (train.length === 0) throw new Error(`${trainFile}: expected sessions, and it has none.`);

  const testFile = join(folder, 'test_pairs.tsv.gz');
  let cluster = -1;
  let wholeBefore = '';
  const test = linesOf(testFile).map((line, at): Instance => {
    const [prefix, target, more] = line.split('\t');
    if (!prefix || !target || more !== undefined)
      throw wrongLine(testFile, at + 1, line, 'items, a tab, and the next item');
    if (`${prefix} ${target}` !== wholeBefore) cluster += 1;
    wholeBefore = prefix;
    return {
      session: itemsOf(prefix, testFile, at)
        .map((item) => numbers.known(item))
        .filter((item) => item >= 0),
      targets: itemsOf(target, testFile, at).map((item) => numbers.known(item)),
      cluster,
    };
  });
  return { training: { size: numbers.size(), sessions: sessionsOf(train) }, test };
};

const itemsOf = (text: string, file: string, at: number): readonly number[] =>
  text.split(' ').map((word) => {
    if (!/^\d+$/.test(word)) throw wrongLine(file, at + 1, text, 'item numbers separated by spaces');
    return Number(word);
  });
