import type { Trait } from '../build.ts';
import { categoryIn } from '../features.ts';
import type { ClusterWords } from './cluster-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** The languages that the visitor's panel speaks. */
export const clusterLanguages = { en, de, es, fr } as const;

/** Standard deviations from everybody's mean under which nothing stands out. */
const leastLift = 0.3;

/**
 * A cluster by what stands out in it, strongest first, e.g. "likes Lamps, comes often". What it likes says more than what it
 * leaves alone, so that is said only where nothing else is.
 */
export const describeCluster = (traits: readonly Trait[], words: ClusterWords = en): string => {
  const strong = traits.filter(({ lift }) => Math.abs(lift) >= leastLift);
  const told = strong.filter(({ name, lift }) => lift > 0 || categoryIn(name) === undefined);
  const said = (told.length > 0 ? told : strong).map(({ name, lift }) => {
    const category = categoryIn(name);
    if (category !== undefined) return words.category[lift > 0 ? 'more' : 'less'](category);
    return words.habits[name]?.[lift > 0 ? 0 : 1];
  });
  return said.filter((text) => text !== undefined).join(', ') || words.usual;
};
