import { type Frame, framed } from './framed.ts';
import { type Markup, markup } from './markup.ts';

export interface ForestRow {
  readonly label: string;
  readonly value: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly said: string;
  /** `other` for what may be chance. */
  readonly kind: 'own' | 'other';
}

const width = 640;
const [left, right, row] = [285, 60, 26];

/** Points with their intervals to either side of where nothing differs. */
export const forestChart = ({
  id,
  says,
  table,
  rows,
  nothingAt = 0,
}: Frame & { readonly rows: readonly ForestRow[]; readonly nothingAt?: number }): Markup => {
  const furthest = Math.max(
    1e-9,
    ...rows.flatMap(({ low, high }) => [Math.abs(low - nothingAt), Math.abs(high - nothingAt)]),
  );
  const half = (width - left - right) / 2;
  const x = (value: number): string => (left + half + ((value - nothingAt) / furthest) * half).toFixed(1);
  const drawn = rows.map(({ label, value, low, high, said, kind }, at) => {
    const middle = 4 + at * row + row / 2;
    return markup`<text x="${left - 10}" y="${middle + 4}" text-anchor="end">${label}</text><path class="interval" d="M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 5}v10M${x(high)} ${middle - 5}v10" /><circle class="${kind}" cx="${x(value)}" cy="${middle}" r="5" /><text x="${width - right + 10}" y="${middle + 4}">${said}</text>`;
  });
  const height = rows.length * row + 8;
  return framed(
    { id, says, table },
    { width, height, drawn: markup`<path class="limit" d="M${x(nothingAt)} 2V${height - 2}" />${drawn}` },
  );
};
