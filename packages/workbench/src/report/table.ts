import { type Markup, markup } from './markup.ts';

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** Rows a page can be read with; the rest is counted below. */
const most = 60;

export const tableOf = ({ caption, columns, rows }: Table): Markup =>
  markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => markup`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, most).map(
          ([name = '', ...cells]) =>
            markup`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => markup`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${rows.length > most ? markup`<p>… and ${rows.length - most} more.</p>` : ''}
  </div>`;
