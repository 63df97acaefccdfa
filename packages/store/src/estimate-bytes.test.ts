import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateBytes } from './estimate-bytes.ts';

describe('estimateBytes', () => {
  it('counts typed arrays by their bytes and ends on a value that holds itself', () => {
    expect(estimateBytes(new Float32Array(100))).toBe(400);
    expect(estimateBytes(new ArrayBuffer(10))).toBe(10);
    const loop: { self?: unknown; map: Map<string, unknown> } = { map: new Map([['a', 'b']]) };
    loop.self = loop;
    expect(estimateBytes(loop)).toBeLessThan(40);
  });

  it('stays within a factor of the JSON text for plain data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value).length;
        const estimate = estimateBytes(value);
        expect(estimate).toBeGreaterThanOrEqual(json / 8);
        expect(estimate).toBeLessThanOrEqual(json * 8 + 8);
      }),
      { seed: 1 },
    );
  });
});
