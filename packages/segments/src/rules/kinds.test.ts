import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindNames, kinds } from './kinds.ts';

it('the list of kinds names every file beside it, so that none is forgotten', () => {
  const files = readdirSync(new URL('kinds', import.meta.url)).map((file) =>
    file.replace('.ts', '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect([...kindNames].sort()).toEqual(files.sort());
});

it('every kind that is held against a number tells that number', () => {
  const withFigure = kindNames.filter((name) => kinds[name].figure);
  expect(withFigure).toEqual([
    'did',
    'bought',
    'inCart',
    'visits',
    'orders',
    'spent',
    'lastVisit',
    'lastPurchase',
    'affinity',
    'prediction',
  ]);
});
