import { type Neighbours, decodeTable, encodeTable } from '../neighbours/section.ts';
import type { Section } from '../section.ts';

/** Items bought together, in the shape of the items looked at together. */
export const basketsSection: Section<Neighbours> = {
  name: 'baskets',
  version: 1,
  load: 'later',
  encode: encodeTable,
  decode: decodeTable('baskets'),
};
