/** For the script tag: fetched when the page has the visitor's panel. */
import { definePanel } from '@homebody/page/panel';
import type { Homebody } from './homebody.ts';
import { panelHostOf } from './panel-host-of.ts';

const { homebody } = window as unknown as { readonly homebody: Homebody };

definePanel(customElements, () => panelHostOf(homebody));
