import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { itKeepsTheStrategyContract } from './strategy.contract.ts';
import { strategyNames } from './strategies.ts';

for (const name of strategyNames) itKeepsTheStrategyContract(name);

test('every file in the folder is in the list', () => {
  const files = readdirSync(new URL('strategies/', import.meta.url)).filter(
    (name) => !name.includes('.test.'),
  );
  expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual([...strategyNames].sort());
});
