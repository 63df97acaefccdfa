import { bath } from './bath.ts';
import { brewing } from './brewing.ts';
import { coffeeTea } from './coffee-tea.ts';
import { furniture } from './furniture.ts';
import { garden } from './garden.ts';
import { kitchen } from './kitchen.ts';
import { lighting } from './lighting.ts';
import { outdoor } from './outdoor.ts';
import { stationery } from './stationery.ts';
import { table } from './table.ts';
import { textiles } from './textiles.ts';
import type { CategoryVocabulary } from './vocabulary.ts';
import { wellbeing } from './wellbeing.ts';

/** Everything the shop sells, in the order of its navigation. */
export const vocabulary: readonly CategoryVocabulary[] = [
  coffeeTea,
  brewing,
  kitchen,
  table,
  textiles,
  lighting,
  furniture,
  garden,
  stationery,
  bath,
  outdoor,
  wellbeing,
];
