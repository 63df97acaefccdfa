import { type Frame, framed } from './framed.ts';
import { type Markup, markup } from './markup.ts';

export interface HeatCell {
  /** 0 to 1: how strong its colour is. */
  readonly heat: number;
  readonly said: string;
}

export interface HeatPicture extends Frame {
  /** Over the columns, and what they are. */
  readonly columns: readonly string[];
  readonly across: string;
  /** In front of each row; `undefined` where there is nothing to say. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly (HeatCell | undefined)[] }[];
}

const width = 640;
const [left, top, row] = [130, 44, 28];
/** Text on the darkest cell has a contrast of 4.5 and more in both schemes. */
const mostOpaque = 0.45;

/** A grid of cells, of stronger colour where there is more. */
export const heatChart = ({ id, says, table, columns, across, rows }: HeatPicture): Markup => {
  const wide = Math.min(90, (width - left - 10) / Math.max(1, columns.length));
  const middle = (at: number): string => (left + (at + 0.5) * wide).toFixed(1);
  const drawn = rows.map(({ label, cells }, place) => {
    const y = top + place * row;
    return markup`<text x="${left - 10}" y="${y + 19}" text-anchor="end">${label}</text>${cells.map(
      (cell, at) =>
        cell
          ? markup`<rect class="own" fill-opacity="${(cell.heat * mostOpaque).toFixed(2)}" x="${(left + at * wide + 1).toFixed(1)}" y="${y + 1}" width="${(wide - 2).toFixed(1)}" height="${row - 2}" rx="2" /><text x="${middle(at)}" y="${y + 19}" text-anchor="middle">${cell.said}</text>`
          : markup`<text class="soft" x="${middle(at)}" y="${y + 19}" text-anchor="middle">·</text>`,
    )}`;
  });
  const head = markup`<text class="head" x="${left}" y="16">${across}</text>${columns.map(
    (column, at) => markup`<text x="${middle(at)}" y="36" text-anchor="middle">${column}</text>`,
  )}`;
  return framed({ id, says, table }, { width, height: top + rows.length * row + 6, drawn: [head, ...drawn] });
};
