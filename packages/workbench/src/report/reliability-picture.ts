import type { ReliabilityBin } from '@homebody/predictions';
import { percent, whole } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { tableOf } from './table.ts';

const side = 220;
const edge = 34;

/** What was foreseen against what happened, a dot for people of about the same probability: on the line it holds. */
export const reliabilityPicture = (id: string, name: string, bins: readonly ReliabilityBin[]): Markup => {
  const most = Math.max(0.05, ...bins.flatMap(({ foreseen, happened }) => [foreseen, happened]));
  const x = (share: number): string => (edge + (share / most) * (side - edge - 10)).toFixed(1);
  const y = (share: number): string => (side - edge - (share / most) * (side - edge - 10)).toFixed(1);
  const dots = bins.map(
    ({ foreseen, happened }) => markup`<circle class="own" cx="${x(foreseen)}" cy="${y(happened)}" r="4" />`,
  );
  const says = `${name}: what was foreseen (to the right) and what happened (upwards), up to ${percent(most)}. On the line both are the same.`;
  return markup`<figure>
    <svg viewBox="0 0 ${side} ${side}" width="${side}" role="img" aria-labelledby="${id}-says">
      <path class="limit" d="M${x(0)} ${y(0)}L${x(most)} ${y(most)}" fill="none" />
      <path class="interval" d="M${x(0)} ${y(most)}V${y(0)}H${x(most)}" fill="none" />
      ${dots}
      <text x="${x(0)}" y="${side - edge + 20}">0 %</text>
      <text x="${x(most)}" y="${side - edge + 20}" text-anchor="end">${percent(most)}</text>
    </svg>
    <figcaption id="${id}-says">${says}</figcaption>
    <details>
      <summary>The figures of this picture as a table</summary>
      ${tableOf({
        caption: `${name}: foreseen and happened`,
        columns: ['foreseen', 'happened', 'people'],
        rows: bins.map(({ foreseen, happened, people }) => [
          percent(foreseen),
          percent(happened),
          whole(people),
        ]),
      })}
    </details>
  </figure>`;
};
