import { createHash } from 'node:crypto';
import type { Language } from '@homebody/core';
import type { KeptThing, Notice, NoticeEvent, NoticeField } from '@homebody/core/notice';
import { type Markup, markup, nothing } from '../report/markup.ts';
import { style } from '../report/style.ts';
import { noticeLanguages } from './notice-languages.ts';
import { type NoticeTexts, filled } from './notice-texts.ts';

export interface NoticePageOptions {
  readonly shop: string;
  /** Whom visitors write to, as plain text. */
  readonly contact?: string | undefined;
  /** Default: English. */
  readonly language?: Language | undefined;
  /** Other words, all or some. */
  readonly texts?: Partial<NoticeTexts> | undefined;
}

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The notice for people: one file that fetches nothing and runs nothing, for the screen and for paper. Pure. */
export const noticePage = (
  notice: Notice,
  { shop, contact, language = 'en', texts: own }: NoticePageOptions,
): string => {
  const texts: NoticeTexts = { ...noticeLanguages[language], ...own };
  const { headings, columns } = texts;
  const { text } = markup`<html lang="${texts.lang}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${texts.title}</title>
      <style>${{ text: style }}</style>
    </head>
    <body>
      <main>
        <h1>${texts.title}</h1>
        <p>${filled(texts.intro, { shop })}</p>
        <h2>${headings.purposes}</h2>
        <ul>${notice.purposes.map((purpose) => markup`<li>${texts.purposes[purpose]}</li>`)}</ul>
        <h2>${headings.events}</h2>
        ${table(
          [columns.what, columns.fields, columns.days],
          notice.events.map((event) => [
            said(event, texts, shop),
            markup`<ul>${event.fields.map((field) => fieldItem(field, texts))}</ul>`,
            event.keepDays,
          ]),
        )}
        <h2>${headings.kept}</h2>
        ${table(
          [columns.what, columns.where, columns.bounds],
          notice.kept.map((thing) => [
            texts.kept[thing.what],
            markup`${thing.where}, <code>${thing.key}</code>`,
            boundsOf(thing, texts),
          ]),
        )}
        <h2>${headings.leaves}</h2>
        <ul>${notice.leaves.map((thing) => markup`<li>${texts.leaves[thing]}</li>`)}</ul>
        <h2>${headings.rights}</h2>
        <p>${texts.rights}</p>
        ${contact === undefined ? nothing : markup`<h2>${headings.contact}</h2><p>${contact}</p>`}
      </main>
    </body>
  </html> `;
  return `<!doctype html>\n${text}`;
};

type Cell = Markup | string | number;

const table = (columns: readonly string[], rows: readonly (readonly Cell[])[]): Markup =>
  markup`<table>
    <thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([name = '', ...cells]) =>
        markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
    )}</tbody>
  </table>`;

const said = ({ name, own }: NoticeEvent, { events, own: byShop }: NoticeTexts, shop: string): Markup => {
  const words = new Map(Object.entries(events)).get(name) ?? filled(byShop, { shop });
  return markup`${words} <code>${name}</code>${own && words !== filled(byShop, { shop }) ? markup` (${filled(byShop, { shop })})` : nothing}`;
};

const fieldItem = ({ name, kind, values, fields }: NoticeField, texts: NoticeTexts): Markup =>
  markup`<li>
    <code>${name}</code>: ${texts.kinds[kind]}${values ? `: ${values.join(', ')}` : ''}
    ${fields ? markup`<ul>${fields.map((field) => fieldItem(field, texts))}</ul>` : nothing}
  </li>`;

const boundsOf = (thing: KeptThing, { lang, bounds }: NoticeTexts): string =>
  (['days', 'most', 'bytes'] as const)
    .flatMap((bound) => {
      const value = thing[bound];
      return value === undefined ? [] : [filled(bounds[bound], { [bound]: value.toLocaleString(lang) })];
    })
    .join(', ');
