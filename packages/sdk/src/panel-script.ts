/** For the script tag: fetched when the page has the visitor's panel. */
import type { Homebody } from './homebody.ts';
import { definePanel } from './panel.ts';

definePanel((window as unknown as { readonly homebody: Homebody }).homebody);
