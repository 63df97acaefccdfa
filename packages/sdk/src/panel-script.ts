/** For the script tag: fetched when the page has the visitor's panel. */
import { type PanelTexts, definePanel } from '@homebody/page/panel';
import { fetchWords } from './fetch-words.ts';
import type { Homebody } from './homebody.ts';
import { panelHostOf } from './panel-host-of.ts';

const { homebody } = window as unknown as { readonly homebody: Homebody };

void fetchWords<PanelTexts>(document.currentScript as HTMLScriptElement, 'homebody-panel').then((words) =>
  definePanel(customElements, () => panelHostOf(homebody), words),
);
