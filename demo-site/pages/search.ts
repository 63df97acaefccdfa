import { html } from './html.ts';
import type { Page } from './layout.ts';

/** Results are made in the browser from /data/items.json. */
export const searchPage: Page = {
  path: '/search/',
  title: 'Search',
  description: 'Search the shop.',
  type: 'search',
  scripts: ['search'],
  main: html`
    <h1 data-search-heading>Search</h1>
    <p class="small" role="status" data-search-status>Type what you are looking for.</p>
    <ul class="grid" data-homebody-list="search" data-search-results>
      <template>
        <li class="card">
          <a>
            <span class="tile"><img width="400" height="400" /></span>
            <span class="brand"></span>
            <span class="name"></span>
          </a>
          <p class="price"></p>
        </li>
      </template>
    </ul>
    <noscript><p>Searching needs JavaScript; the categories above do not.</p></noscript>
  `,
};
