import { createHash } from 'node:crypto';
import { markup } from './markup.ts';
import type { ReportData } from './part.ts';
import { parts } from './parts.ts';
import { style } from './style.ts';

const styleHash = createHash('sha256').update(style).digest('base64');
/** Nothing is fetched, nothing runs: this page's own style, and its text. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** The whole page. Pure; whatever items are called, they are text. */
export const reportPage = (data: ReportData, writtenAt: string): string => {
  const title = `What ${data.checked.shop}’s pack has learned`;
  const { text } = markup`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>${title}</title>
      <style>${{ text: style }}</style>
    </head>
    <body>
      <a class="skip" href="#content">To the content</a>
      <header>
        <h1>${title}</h1>
        <p>
          Written on ${writtenAt.slice(0, 10)} about the pack of ${data.checked.shop}. Names of items are those of the
          shop’s own catalogue; no person is in this page.
        </p>
        <nav aria-label="Chapters">
          <ul>
            ${parts.map(({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>`)}
          </ul>
        </nav>
      </header>
      <main id="content">
        ${parts.map(
          ({ id, title: name, body }) =>
            markup`<section id="${id}" aria-labelledby="${id}-title">
              <h2 id="${id}-title">${name}</h2>
              ${body(data)}
            </section> `,
        )}
      </main>
      <footer>
        <p>
          Hit rate: the share of a person’s next new items, five at most, that were among the first ten shown.
          NDCG counts those higher up for more. Intervals hold 95 % of what would have come out with other
          people of the same kind.
        </p>
      </footer>
    </body>
  </html> `;
  return `<!doctype html>\n${text}`;
};
