import { type Markup, markup } from './markup.ts';

/** Instead of a statement: that the log was not given, or why nothing can be said. */
export const notSaid = (why: string | undefined): Markup =>
  markup`<p>${why ?? 'Nothing can be said of the visitors together: that takes the log.'}</p>`;
