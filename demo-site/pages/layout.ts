import { shop } from '../catalogue/shop.ts';
import type { ShopCategory } from '../catalogue/shop-item.ts';
import { type Html, html, raw } from './html.ts';

export interface Page {
  /** Where it is written, from the site's root, with a slash at both ends ("/" for home). */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Type of the page, as Homebody's capture knows it. */
  readonly type: 'home' | 'category' | 'item' | 'search' | 'cart' | 'checkout' | 'thanks' | 'other';
  readonly category?: ShopCategory;
  /** Nothing on it may be recorded. */
  readonly sensitive?: boolean;
  /** Names of scripts in /js/ besides the shop's own. */
  readonly scripts?: readonly string[];
  readonly head?: Html;
  readonly main: Html;
}

const bird = raw(
  '<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><path fill="currentColor" d="M3 21c5 0 7-3 8-6 1-4 4-7 9-7 3 0 5 1 6 3l4 1-3 2c0 8-5 13-12 13-5 0-9-2-12-6z"/><path fill="none" stroke="var(--page)" stroke-width="1.6" stroke-linecap="round" d="M11 20c4 1 8-1 10-5"/><circle cx="23.500" cy="11.500" r="1.300" fill="var(--page)"/></svg>',
);

const searchIcon = raw(
  '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><circle cx="10.500" cy="10.500" r="6.500"/><path d="M15.500 15.500L21 21"/></g></svg>',
);

const cartIcon = raw(
  '<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M5 8h14l-1.200 12H6.200z"/><path d="M9 10V7a3 3 0 0 1 6 0v3"/></g></svg>',
);

/** The whole document around a page's own part. */
export const layout = (page: Page, categories: readonly ShopCategory[]): string =>
  `<!doctype html>\n${html`
    <html lang="${shop.language}">
      <head>
        <meta charset="utf-8" />
        <title>${page.path === '/' ? `${shop.name}: ${shop.claim}` : `${page.title} · ${shop.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="${page.description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/shop.css" />
        <script src="/homebody/homebody.js" data-pack="/homebody/pack/" data-consent="banner"></script>
        ${(page.scripts ?? []).map(
          // Before the first paint, where the browser can: what such a script shows must not push the rest away.
          (script) => html`<script type="module" src="/js/${script}.js" blocking="render"></script>`,
        )}
        <script type="module" src="/js/shop.js"></script>
        ${page.head}
      </head>
      <body
        data-homebody-page="${page.type}"
        ${page.category && html`data-homebody-category="${page.category.name}"`}
        ${page.sensitive && html`data-homebody-sensitive`}
      >
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <a class="logo" href="/">${bird}<span>${shop.name}</span></a>
          <form class="find" role="search" action="/search/">
            <label class="unseen" for="find">Search the shop</label>
            <input
              id="find"
              name="q"
              type="search"
              placeholder="Search mugs, seeds, brands…"
              autocomplete="off"
            />
            <button type="submit" aria-label="Search">${searchIcon}</button>
          </form>
          <a class="to-cart" href="/cart/"
            >${cartIcon}<span>Cart</span><span class="count" data-cart-count hidden></span
          ></a>
        </header>
        <nav class="categories" aria-label="Categories">
          <ul>
            ${categories.map(
              ({ slug, name }) =>
                html`<li>
                  <a href="/${slug}/" ${page.category?.slug === slug && html`aria-current="page"`}>${name}</a>
                </li>`,
            )}
          </ul>
        </nav>
        <main id="main">${page.main}</main>
        <aside class="inspector" data-inspector hidden aria-label="Homebody inspector">
          <template><homebody-inspector></homebody-inspector></template>
        </aside>
        <footer>
          <div class="about">
            <p class="logo">${bird}<span>${shop.name}</span></p>
            <p>A demonstration shop. Nothing here can be bought, but everything can be tried.</p>
          </div>
          <ul>
            <li><a href="/your-data/">Your data</a></li>
            <li><homebody-withdraw></homebody-withdraw></li>
            <li><a href="?inspect" data-inspect>Show what is learned</a></li>
          </ul>
          <p class="small">
            What you see here is chosen in your own browser, and only if you agree. Nothing about you leaves
            it.
          </p>
        </footer>
        <p class="toast" role="status" data-toast></p>
      </body>
    </html>
  `.markup
    .replace(/>\s+</g, (gap) => (gap.includes('\n') ? '>\n<' : '> <'))
    .trim()}\n`;
