/** For the script tag: fetched when the page has one of these elements, or when the visitor has to be asked. */
import { defineBanner } from '@homebody/consent';
import type { ScriptHomebody } from './script-tag.ts';

const { consent, banner } = (window as unknown as { readonly homebody: ScriptHomebody }).homebody;

if (banner) {
  defineBanner(customElements, { consent, ...banner });
  // First in the page, so that it is what a keyboard reaches first.
  if (!document.querySelector('homebody-banner'))
    document.body.prepend(document.createElement('homebody-banner'));
}
