import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

test('the nearest name is meant, whatever its case, a letter too many, one missing, one wrong or two swapped', () => {
  const names = ['lamps', 'rugs', 'chairs', 'from', 'to'];
  for (const written of ['Lamps', 'lampss', 'lmps', 'lampz', 'lapms'])
    expect(nearestName(written, names)).toBe('lamps');
  expect(nearestName('form', names)).toBe('from');
});

test('nothing is guessed where nothing is near', () => {
  for (const written of ['', 'x', 'mirrors', 'lamp shades'])
    expect(nearestName(written, ['lamps', 'rugs'])).toBeUndefined();
});
