/** For the script tag: fetched when the page has one of these elements. */
import type { Homebody } from './homebody.ts';
import { defineInspector, definePanel } from './panel.ts';

const { homebody } = window as unknown as { readonly homebody: Homebody };

definePanel(homebody);
defineInspector(homebody);
