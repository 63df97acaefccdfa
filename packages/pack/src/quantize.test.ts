import { seededRandom } from '@homebody/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dequantize, quantize } from './quantize.ts';

const normed = (rows: number, dim: number): Float32Array => {
  const random = seededRandom(7);
  return Float32Array.from({ length: rows * dim }, () => random() + random() + random() - 1.5);
};

describe('numbers in eight bits', () => {
  it('come back within half a step', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ minLength: 12, maxLength: 12, noNaN: true, min: -1e6, max: 1e6 }),
        fc.constantFrom('row' as const, 'global' as const),
        (values, scaled) => {
          const { rows, scales } = quantize(values, 4, scaled);
          const restored = dequantize({ rows, scales });
          values.forEach((value, index) => {
            const scale = scales[scaled === 'row' ? Math.floor(index / 4) : 0] ?? 0;
            expect(Math.abs(value - (restored[index] ?? NaN))).toBeLessThanOrEqual(scale * 0.5001 + 1e-42);
          });
        },
      ),
      { seed: 5, numRuns: 1_000 },
    );
  });

  it('cost under one per cent of a vector, and the loss says how much', () => {
    const values = normed(100, 48);
    const { rows, scales, loss } = quantize(values, 48);
    const restored = dequantize({ rows, scales });
    const lost = Math.hypot(...values.map((value, index) => value - (restored[index] ?? 0)));
    expect(loss).toBeCloseTo(lost / Math.hypot(...values), 5);
    expect(loss).toBeGreaterThan(0);
    expect(loss).toBeLessThan(0.01);
  });

  it('keep small rows exact beside large ones when each has its scale', () => {
    const values = Float32Array.of(1000, -500, 0.01, 0.006);
    expect(quantize(values, 2, 'row').rows).toEqual(Int8Array.of(127, -63, 127, 76));
    expect(quantize(values, 2, 'global').rows).toEqual(Int8Array.of(127, -63, 0, 0));
  });

  it('are nothing for rows of zeros, and for what is not finite', () => {
    const { rows, scales, loss } = quantize(Float32Array.of(0, 0, NaN, Infinity), 2);
    expect([rows, scales, loss]).toEqual([new Int8Array(4), new Float32Array(2), 0]);
    expect(dequantize({ rows, scales })).toEqual(new Float32Array(4));
  });

  it('may be none at all', () => {
    expect(dequantize(quantize(new Float32Array(0), 48))).toEqual(new Float32Array(0));
  });
});
