import type { words } from './languages/en.ts';

/** Every word of the panel. `{…}` are filled in. */
export type PanelTexts = { readonly [Name in keyof typeof words]: string };

/** Fills `{name}` in a text. */
export const say = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
