/** For the script tag: fetched when the page has one of these elements, or when the visitor has to be asked. */
import { defineBanner } from './banner.ts';
import type { ScriptHomebody } from './script-tag.ts';

const { homebody } = window as unknown as { readonly homebody: ScriptHomebody };

if (homebody.banner) {
  defineBanner(homebody, homebody.banner);
  if (!document.querySelector('homebody-banner'))
    document.body.append(document.createElement('homebody-banner'));
}
