import { expect, test } from 'vitest';
import { buildContent } from '../content/build.ts';
import { countRows } from '../count-rows.ts';
import { shopEnd, tinyCatalogue, tinyLogs, tinyRows } from '../tiny-shop.ts';
import { buildVectors } from './build.ts';
import type { ItemVectors } from './section.ts';

const cosine = ({ rows, dim }: ItemVectors, a: number, b: number): number => {
  let [dot, aa, bb] = [0, 0, 0];
  for (let k = 0; k < dim; k += 1) {
    const [x, y] = [rows[a * dim + k]!, rows[b * dim + k]!];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa && bb ? dot / Math.sqrt(aa * bb) : 0;
};

test('content alone puts items of a category and brand nearer than others', () => {
  const content = buildContent(tinyRows);
  // 0 and 24 are tables by Holt, 6 is a table by Lux, 1 a chair by Holt.
  expect(cosine(content, 0, 24)).toBeGreaterThan(cosine(content, 0, 6));
  expect(cosine(content, 0, 6)).toBeGreaterThan(cosine(content, 0, 1));
  expect(cosine(content, 0, 1)).toBeGreaterThan(cosine(content, 0, 13));
});

test('a catalogue without a shared word still gives vectors, of zeros', () => {
  const content = buildContent([
    { id: 'a', name: 'Oak' },
    { id: 'b', name: 'Elm' },
  ]);
  expect(content.rows.every((value) => value === 0)).toBe(true);
});

test('[P10] an item of its own people has a vector of behaviour, one of too few has one composed from content', () => {
  const content = buildContent(tinyRows);
  const catalogue = tinyCatalogue();
  const { items, pairs } = countRows(tinyLogs(300, 1), catalogue.indexOf, shopEnd);
  const few = items.map((row) => (row.item === 0 ? { ...row, people: 9 } : row));
  const others = pairs.filter(({ a, b }) => a !== 0 && b !== 0);
  const withFew = buildVectors(pairs, few, content);
  // Whatever the few did, the vectors are the same as if they had not been there.
  expect(withFew).toEqual(buildVectors(others, few, content));
  // It stands among the tables, as its content says.
  const near = (other: number) => cosine(withFew, 0, other);
  expect(near(6)).toBeGreaterThan(near(1));
  expect(near(24)).toBeGreaterThan(near(13));
});

test('the same rows and seed give the same vectors', () => {
  const content = buildContent(tinyRows);
  const { items, pairs } = countRows(tinyLogs(60, 1), tinyCatalogue().indexOf, shopEnd);
  expect(buildVectors(pairs, items, content)).toEqual(buildVectors(pairs, items, content));
});
