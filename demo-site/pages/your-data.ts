import { html } from './html.ts';
import type { Page } from './layout.ts';

export const yourDataPage: Page = {
  path: '/your-data/',
  title: 'Your data',
  description: 'What this shop knows of you, kept in your own browser.',
  type: 'other',
  main: html`
    <div class="prose">
      <h1>What this shop knows of you</h1>
      <p>
        If you have agreed, this shop remembers here, in your own browser, what you looked at and put in the
        cart. It has no copy: you can see all of it, correct it, take it with you, pause it or erase it.
      </p>
      <homebody-panel></homebody-panel>
      <h2>Changed your mind?</h2>
      <p>Taking your agreement back erases everything at once, in every open tab.</p>
      <p><homebody-withdraw></homebody-withdraw></p>
    </div>
  `,
};

export const notFoundPage: Page = {
  path: '/404.html',
  title: 'Not found',
  description: 'There is no such page.',
  type: 'other',
  main: html`
    <div class="prose">
      <h1>Not on our shelves</h1>
      <p>There is no page at this address. <a href="/">Go to the home page</a>, or search above.</p>
    </div>
  `,
};
