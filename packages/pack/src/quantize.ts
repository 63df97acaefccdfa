/**
 * Eight bits a number: value ≈ scale × row[i], with row[i] in −127 … 127. A scale per row keeps the
 * direction of short and long vectors alike; one scale for all keeps their lengths comparable for 4 bytes.
 */
export interface Quantized {
  /** rows × dim */
  readonly rows: Int8Array;
  /** One per row, or one for all. */
  readonly scales: Float32Array;
  /** ‖values − restored‖ / ‖values‖: what the rounding cost, 0 when nothing. */
  readonly loss: number;
}

/** Rounds `values` (rows × dim) to bytes. A number that is not finite counts as 0. */
export const quantize = (values: Float32Array, dim: number, scaled: 'row' | 'global' = 'row'): Quantized => {
  const span = scaled === 'row' ? dim : values.length;
  const rows = new Int8Array(values.length);
  const scales = new Float32Array(span === 0 ? 0 : Math.ceil(values.length / span));
  let lost = 0;
  let kept = 0;
  scales.forEach((_, row) => {
    const part = values
      .subarray(row * span, (row + 1) * span)
      .map((value) => (Number.isFinite(value) ? value : 0));
    const largest = part.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = (scales[row] = largest / 127);
    // Rounded to Float32 the scale can vanish, and then so does everything it scales.
    const steps = scales[row] || Infinity;
    part.forEach((value, index) => {
      const step = Math.max(-127, Math.min(127, Math.round(value / steps)));
      rows[row * span + index] = step;
      lost += (value - step * scale) ** 2;
      kept += value ** 2;
    });
  });
  return { rows, scales, loss: kept === 0 ? 0 : Math.sqrt(lost / kept) };
};

/** The numbers back, rows × dim, as floats. */
export const dequantize = ({ rows, scales }: Pick<Quantized, 'rows' | 'scales'>): Float32Array => {
  const span = scales.length === 0 ? 1 : rows.length / scales.length;
  return Float32Array.from(rows, (step, index) => step * (scales[Math.floor(index / span)] ?? 0));
};
