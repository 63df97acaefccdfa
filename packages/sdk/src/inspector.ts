import { defineInspector as definePageInspector } from '@homebody/page/inspector';
import type { Homebody } from './homebody.ts';

/** Defines `<homebody-inspector>`, where a developer sees what was trained, and whether it is in use. */
export const defineInspector = (homebody: Homebody): void =>
  definePageInspector(customElements, () => homebody);
