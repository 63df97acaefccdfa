import { type Markup, markup } from './markup.ts';
import { type Table, tableOf } from './table.ts';

export interface Frame {
  /** Unique on the page. */
  readonly id: string;
  /** What is to be seen, in one sentence: for everybody, and for those who can't see it. */
  readonly says: string;
  /** The same as a table. */
  readonly table: Table;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly drawn: Markup | readonly Markup[];
}

/** A picture, its sentence, and its figures as a table. */
export const framed = ({ id, says, table }: Frame, { width, height, drawn }: Drawing): Markup =>
  markup`<figure>
    <div class="scroll" role="group" aria-labelledby="${id}-says" tabindex="0"><svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-says">${drawn}</svg></div>
    <figcaption id="${id}-says">${says}</figcaption>
    <details>
      <summary>The figures of this picture as a table</summary>
      ${tableOf(table)}
    </details>
  </figure>`;
