import {
  type Categories,
  type ConsentSource,
  type Platform,
  auto,
  platforms,
  withNotice,
} from '@homebody/consent';
import { HomebodyError, purposes } from '@homebody/core';

const named: Readonly<Record<string, Platform | undefined>> = platforms;

/**
 * Makes the sources that the attributes of a script tag name. `data-platform`: one of the platforms' names, several with commas, all of which
 * have to agree, or `auto`, the default. `data-personalization`, `data-advertising`, `data-measurement`: categories with
 * commas. `data-when-gdpr-not-applies`: the platform that speaks where TCF has no say. `data-notice`: hash of the
 * notice that the visitor reads. Throws `invalid-config` naming the attribute. `note` is told, once for each platform, which categories stand for which
 * purpose where the shop has not said so itself.
 */
export const platformSourcesOf = (
  dataset: DOMStringMap,
  note: (text: string) => void,
): readonly ConsentSource[] => {
  const categories: Partial<Record<keyof Categories, readonly string[]>> = {};
  for (const purpose of purposes) {
    const said = dataset[purpose];
    if (said !== undefined) categories[purpose] = listOf(said);
  }
  const noteOf = (name: string, platform: Platform): void => {
    const usual = purposes.flatMap((purpose) =>
      platform.categories && !categories[purpose]
        ? `${purpose}: ${platform.categories[purpose].join(', ') || 'nothing'}`
        : [],
    );
    if (usual.length > 0) note(`Homebody goes by the usual categories of ${name} (${usual.join('; ')})`);
  };
  const elsewhere = dataset['whenGdprNotApplies'] ?? 'ask';
  const whenGdprNotApplies =
    elsewhere === 'ask'
      ? elsewhere
      : platformOf('data-when-gdpr-not-applies', elsewhere).source({ categories });
  const options = { categories, whenGdprNotApplies };
  const sourceOf = (name: string): ConsentSource => {
    if (name === 'auto') return auto({ ...options, onFound: noteOf });
    const platform = platformOf('data-platform', name);
    noteOf(name, platform);
    return platform.source(options);
  };
  const notice = dataset['notice'];
  return listOf(dataset['platform'] ?? 'auto').map((name) =>
    notice ? withNotice(sourceOf(name), notice) : sourceOf(name),
  );
};

const platformOf = (attribute: string, name: string): Platform => {
  const platform = named[name];
  if (platform) return platform;
  const known = [attribute === 'data-platform' ? 'auto' : 'ask', ...Object.keys(platforms)].join(', ');
  throw new HomebodyError('invalid-config', `${attribute}="${name}": Expected ${known}`);
};

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
