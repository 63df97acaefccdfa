import type { Categories } from './categories.ts';

export interface PlatformOptions<Page> {
  /** The shop's own map; a purpose it leaves out keeps the platform's usual categories. */
  readonly categories?: Partial<Categories> | undefined;
  /** The window that has the platform; default the page's own. */
  readonly page?: Page | undefined;
}

/** The window of the page, as what a platform leaves in it. It is never asked for at import. */
export const pageOf = <Page>(options: PlatformOptions<Page>): Page =>
  options.page ?? (globalThis as unknown as Page);
