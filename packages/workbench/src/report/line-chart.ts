import { type Frame, framed } from './framed.ts';
import { type Markup, markup } from './markup.ts';

export interface LinePoint {
  /** Where it stands, in any unit that grows to the right. */
  readonly at: number;
  readonly value: number;
  /** 95 % interval, drawn as a band. */
  readonly low?: number;
  readonly high?: number;
}

export interface Line {
  readonly name: string;
  /** Gaps are where nothing is known: a piece each. */
  readonly pieces: readonly (readonly LinePoint[])[];
  /** What the page is about, or what that is compared with. */
  readonly kind: 'own' | 'other';
  readonly isDashed?: boolean;
}

export interface LinePicture extends Frame {
  readonly lines: readonly Line[];
  /** Under the picture, where each stands. */
  readonly ticks: readonly { readonly at: number; readonly said: string }[];
  /** As heights are written. */
  readonly said: (value: number) => string;
  /** Where something is marked, and what. */
  readonly marks?: readonly { readonly at: number; readonly said: string }[];
}

const [width, height] = [640, 250];
const [left, right, top, bottom] = [70, 16, 34, 30];

/** Lines over time with their bands, from 0 upwards. */
export const lineChart = ({ id, says, table, lines, ticks, said, marks = [] }: LinePicture): Markup => {
  const points = lines.flatMap(({ pieces }) => pieces.flat());
  const most = Math.max(1e-9, ...points.map(({ value, high = 0 }) => Math.max(value, high)));
  const [from, to] = [Math.min(...points.map(({ at }) => at)), Math.max(...points.map(({ at }) => at))];
  const x = (at: number): string =>
    (left + ((at - from) / Math.max(1e-9, to - from)) * (width - left - right)).toFixed(1);
  const y = (value: number): string =>
    (height - bottom - (Math.max(0, value) / most) * (height - top - bottom)).toFixed(1);
  const axis = [0, most / 2, most].map(
    (value) =>
      markup`<path class="grid" d="M${left} ${y(value)}H${width - right}" /><text x="${left - 8}" y="${Number(y(value)) + 4}" text-anchor="end">${said(value)}</text>`,
  );
  const below = ticks.map(
    ({ at, said: text }) => markup`<text x="${x(at)}" y="${height - 8}" text-anchor="middle">${text}</text>`,
  );
  const marked = marks.map(
    ({ at, said: text }) =>
      markup`<path class="limit" d="M${x(at)} ${top - 6}V${height - bottom}" /><text x="${x(at)}" y="${top + 12}" text-anchor="${at > (from + to) / 2 ? 'end' : 'start'}">${text}</text>`,
  );
  const drawn = lines.map(({ pieces, kind, isDashed = false }) =>
    pieces
      .filter((piece) => piece.length > 0)
      .map((piece) => {
        const edge = piece.filter(({ low, high }) => low !== undefined && high !== undefined);
        const band = [
          ...edge.map(({ at, high }) => `${x(at)} ${y(high!)}`),
          ...edge.map(({ at, low }) => `${x(at)} ${y(low!)}`).toReversed(),
        ];
        const path = piece.map(({ at, value }) => `${x(at)} ${y(value)}`).join('L');
        // One point alone has no length: a dot.
        const dot = piece.length === 1 ? 'h.1' : '';
        return markup`${band.length > 2 ? markup`<path class="${kind}" fill-opacity=".18" d="M${band.join('L')}Z" />` : ''}<path class="line ${kind}"${isDashed ? markup` stroke-dasharray="5 3"` : ''} d="M${path}${dot}" />`;
      }),
  );
  const names = lines.map(
    ({ name, kind, isDashed = false }, at) =>
      markup`<path class="line ${kind}"${isDashed ? markup` stroke-dasharray="5 3"` : ''} d="M${left + at * 190} 10h22" /><text x="${left + at * 190 + 28}" y="14">${name}</text>`,
  );
  return framed(
    { id, says, table },
    { width, height, drawn: markup`${axis}${drawn}${marked}${below}${lines.length > 1 ? names : ''}` },
  );
};
