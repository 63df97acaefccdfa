import { type Frame, framed } from './framed.ts';
import { type Markup, markup } from './markup.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What is written behind it. */
  readonly said: string;
  /** 95 % interval. */
  readonly low?: number;
  readonly high?: number;
  /** A limit it is held against. */
  readonly limit?: number;
  /** How it is drawn: what the page is about, what that is compared with, or what is wrong. */
  readonly kind?: 'own' | 'other' | 'wrong';
}

export interface BarGroup {
  readonly title?: string;
  readonly bars: readonly Bar[];
}

export interface Picture extends Frame {
  readonly groups: readonly BarGroup[];
}

const width = 640;
const [left, right] = [245, 130];
const [row, heading] = [26, 30];
/** What fits in front of a bar in any usual font. */
const mostLetters = 30;

/** Horizontal bars with intervals, as a picture, and below it the same as a table. */
export const barChart = ({ id, says, groups, table }: Picture): Markup => {
  const all = groups.flatMap(({ bars }) => bars);
  const most = Math.max(1e-9, ...all.map(({ value, high = 0, limit = 0 }) => Math.max(value, high, limit)));
  const x = (value: number): number => left + (Math.max(0, value) / most) * (width - left - right);
  let y = 4;
  const drawn = groups.map(({ title, bars }) => {
    const head = title === undefined ? '' : markup`<text class="head" x="0" y="${y + 18}">${title}</text>`;
    y += title === undefined ? 0 : heading;
    return [
      head,
      bars.map((bar) => {
        const drawnBar = barAt(bar, y, x);
        y += row;
        return drawnBar;
      }),
    ];
  });
  return framed({ id, says, table }, { width, height: y + 4, drawn: markup`${drawn}` });
};

const barAt = (
  { label, value, said, low, high, limit, kind = 'own' }: Bar,
  y: number,
  x: (value: number) => number,
): Markup => {
  const middle = y + row / 2;
  const place = (at: number): string => x(at).toFixed(1);
  const end = Math.max(x(value), x(high ?? 0), x(limit ?? 0)) + 8;
  return markup`<text x="${left - 10}" y="${middle + 4}" text-anchor="end">${cut(label)}</text
    ><rect
      class="${kind}"
      x="${left}"
      y="${y + 4}"
      width="${(x(value) - left).toFixed(1)}"
      height="${row - 8}"
      rx="2"
    />${
      low === undefined || high === undefined
        ? ''
        : markup`<path
            class="interval"
            d="M${place(low)} ${middle}H${place(high)}M${place(low)} ${middle - 5}v10M${place(high)} ${middle - 5}v10"
          />`
    }${limit === undefined ? '' : markup`<path class="limit" d="M${place(limit)} ${y + 1}v${row - 2}" />`}<text
      class="said"
      x="${end.toFixed(1)}"
      y="${middle + 4}"
      >${said}</text
    >`;
};

/** Long names are cut in the picture, by whole characters; the table has all of them. */
const cut = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join('')}…` : text;
};
