export { type Catalogue, noCode } from './catalogue.ts';
export type { Column, Columns } from './columns.ts';
export type { Manifest, SectionFile, SlotConfig } from './manifest.ts';
