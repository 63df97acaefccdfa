import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreesWell, compareWithReference, referenceFolder } from './compare-with-reference.ts';

const data = process.env['HOMEBODY_DATA'];
const folder = data === undefined ? undefined : join(data, referenceFolder);
const isThere = folder !== undefined && existsSync(folder);
const why = isThere ? '' : ' (skipped: HOMEBODY_DATA names no folder that has them; see docs/benchmarks.md)';

describe(`yardsticks beside the lists of their original implementations${why}`, () => {
  it.skipIf(!isThere)('AR and SR are the same, V-SKNN but for ties', () => {
    const agreements = compareWithReference(folder!);
    expect(agreements.map(({ name, places }) => [name, places])).toEqual([
      ['AR', 387],
      ['SR', 387],
      ['V-SKNN', 387],
    ]);
    expect(agreements.filter((agreement) => !agreesWell(agreement))).toEqual([]);
  });
});
