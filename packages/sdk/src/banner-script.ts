/** For the script tag: fetched when the page has one of these elements, or when the visitor has to be asked. */
import { type BannerTexts, defineBanner } from '@homebody/consent';
import { fetchWords } from './fetch-words.ts';
import type { ScriptHomebody } from './script-tag.ts';

const { homebody } = window as unknown as { readonly homebody: ScriptHomebody };
const script = document.currentScript as HTMLScriptElement;

const { consent, banner } = homebody;
if (banner)
  void fetchWords<BannerTexts>(script, 'homebody-banner').then((words) => {
    defineBanner(customElements, { consent, words, ...banner });
    // First in the page, so that it is what a keyboard reaches first.
    if (!document.querySelector('homebody-banner'))
      document.body.prepend(document.createElement('homebody-banner'));
  });
