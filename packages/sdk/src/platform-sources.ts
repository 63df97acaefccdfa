import {
  type Categories,
  type ConsentSource,
  type Platform,
  type PlatformOptions,
  auto,
  platforms,
} from '@homebody/consent';
import { HomebodyError, purposes } from '@homebody/core';

export interface PlatformSources {
  readonly sources: readonly ConsentSource[];
  /** What the shop should know: which categories stand for which purpose, where it has not said so itself. */
  readonly notes: readonly string[];
}

const named: Readonly<Record<string, Platform | undefined>> = platforms;

/**
 * Makes the sources that the attributes of a script tag name. `data-platform`: one of the platforms' names, several with commas, all of which
 * have to agree, or `auto`, the default. `data-personalization`, `data-advertising`, `data-measurement`: categories with
 * commas. Throws `invalid-config` naming the attribute.
 */
export const platformSourcesOf = (dataset: DOMStringMap): PlatformSources => {
  const categories: Partial<Record<keyof Categories, readonly string[]>> = {};
  for (const purpose of purposes) {
    const said = dataset[purpose];
    if (said !== undefined) categories[purpose] = listOf(said);
  }
  const names = listOf(dataset['platform'] ?? 'auto');
  const options = { categories } as PlatformOptions<never>;
  const notes: string[] = [];
  const sources = names.map((name) => {
    if (name === 'auto') return auto({ categories });
    const platform = named[name];
    if (!platform) {
      const known = ['auto', ...Object.keys(platforms)].join(', ');
      throw new HomebodyError('invalid-config', `data-platform="${name}": Expected ${known}`);
    }
    const usual = purposes.filter((purpose) => platform.categories && !categories[purpose]);
    if (usual.length > 0) {
      const map = usual.map(
        (purpose) => `${purpose}: ${platform.categories![purpose].join(', ') || 'nothing'}`,
      );
      notes.push(`Homebody goes by the usual categories of ${name} (${map.join('; ')})`);
    }
    return platform.source(options);
  });
  return { sources, notes };
};

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
