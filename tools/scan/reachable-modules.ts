import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** These modules and all that they import by a relative name, by path. What an earlier build left beside them is not among them. */
export const reachableModules = (entries: readonly string[]): readonly string[] => {
  const reached = new Set<string>();
  const follow = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true);
    for (const { fileName } of importedFiles)
      if (fileName.startsWith('.')) follow(join(dirname(path), fileName));
  };
  for (const entry of entries) follow(entry);
  return [...reached];
};
