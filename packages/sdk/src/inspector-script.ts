/** For the script tag: fetched when the page has the developer's inspector. */
import type { Homebody } from './homebody.ts';
import { defineInspector } from './inspector.ts';

defineInspector((window as unknown as { readonly homebody: Homebody }).homebody);
