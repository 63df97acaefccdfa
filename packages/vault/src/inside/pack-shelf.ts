/** Takes in the pack, file by file, and refuses what is damaged or too new; what arrived before stays in use. */
import type { RankerWeights } from '@homebody/learning';
import { type AttributesOf, HomebodyError } from '@homebody/core';
import {
  type Columns,
  type Manifest,
  catalogueVersion,
  corrupt,
  decodeCatalogue,
  decodeColumns,
  expectSectionVersion,
  joinColumns,
  parseManifest,
  verifySection,
} from '@homebody/pack';
import { type World, type WorldParts, createWorld, sectionReaders } from '@homebody/recommenders';
import { type VisitorParts, visitorSections } from './visitor-sections.ts';

export interface PackShelf {
  /** Throws `pack-corrupt` or `pack-too-new`. */
  readonly take: (manifest: unknown) => void;
  /** Rejects with `pack-corrupt` or `pack-too-new`. */
  readonly put: (section: string, bytes: ArrayBuffer) => Promise<void>;
  readonly manifest: () => Manifest | undefined;
  readonly sections: () => readonly string[];
  /** Whether all of the pack that can be read is there: what is learned from a part of it would not fit the whole. */
  readonly isComplete: () => boolean;
  /** `undefined` until the catalogue is there. */
  readonly world: () => World | undefined;
  /** What the pack says of visitors: nothing that it lacks, or has not brought yet. Predictions take the whole catalogue, too. */
  readonly visitorParts: () => VisitorParts;
  readonly attributesOf: AttributesOf;
  readonly nameOf: (item: string) => string | undefined;
  readonly prior: () => { readonly weights: RankerWeights; readonly packId: string } | undefined;
}

/** Names of the catalogue's sections; the others refer to the items of the first and so wait for it. */
const itemsSection = 'items';
const moreItemsSection = 'more-items';

/** Whether the section tells of items, so that what was learned without them can be learned again. */
export const tellsOfItems = (name: string): boolean => name === itemsSection || name === moreItemsSection;

/** The sections that trained weights depend on. */
const learnedFrom = [itemsSection, moreItemsSection, 'vectors', 'ranker'];

type FeatureSection = keyof typeof sectionReaders;

const isKnown = (name: string): boolean => name === itemsSection || isFeatureSection(name);
const isFeatureSection = (name: string): name is FeatureSection => Object.hasOwn(sectionReaders, name);

export const createPackShelf = (subtle: SubtleCrypto | undefined): PackShelf => {
  let manifest: Manifest | undefined;
  let parts: Partial<WorldParts> = {};
  let items: Columns | undefined;
  let world: World | undefined;
  let visitorParts: VisitorParts = {};
  let packId = '';

  return {
    take: (value) => {
      manifest = parseManifest(value);
      packId = learnedFrom.map((name) => manifest?.sections[name]?.sha256 ?? '').join(' ');
    },
    put: async (name, bytes) => {
      const file = manifest?.sections[name];
      if (!file) throw new HomebodyError('pack-corrupt', `Pack section "${name}": not in the manifest.`);
      await verifySection(bytes, file, { subtle, section: name });
      const ofVisitors = Object.entries(visitorSections).find(([, section]) => section.name === name);
      if (tellsOfItems(name)) {
        expectSectionVersion(name, file, catalogueVersion);
        const columns = decodeColumns(bytes, name);
        const isFirst = name === itemsSection;
        items = isFirst ? columns : items && joinColumns(items, columns, name);
        if (!items) throw tooEarly(name);
        parts = { ...(isFirst ? {} : parts), catalogue: decodeCatalogue(items) };
      } else if (isFeatureSection(name)) {
        const section = sectionReaders[name];
        expectSectionVersion(name, file, section.version);
        if (!parts.catalogue) throw tooEarly(name);
        parts = { ...parts, [name]: section.decode(decodeColumns(bytes, name), parts.catalogue.size) };
      } else if (ofVisitors) {
        const [called, section] = ofVisitors;
        expectSectionVersion(name, file, section.version);
        visitorParts = { ...visitorParts, [called]: section.decode(decodeColumns(bytes, name)) };
      } else return; // a later workbench may ship more than this version reads
      const { catalogue } = parts;
      if (catalogue) world = createWorld({ ...parts, catalogue });
    },
    manifest: () => manifest,
    sections: () => [
      ...Object.keys(parts),
      ...Object.keys(visitorParts).map((called) => visitorSections[called as 'segments'].name),
    ],
    isComplete: () =>
      parts.catalogue?.ids.length === parts.catalogue?.size &&
      Object.keys(manifest?.sections ?? {}).every(
        (name) => (name === itemsSection ? parts.catalogue : parts[name as FeatureSection]) || !isKnown(name),
      ),
    world: () => world,
    visitorParts: () => ({
      ...visitorParts,
      // Of items that are not there yet nothing would be known.
      predictions:
        parts.catalogue?.ids.length === parts.catalogue?.size ? visitorParts.predictions : undefined,
    }),
    attributesOf: (item) => world?.attributesOf(item),
    nameOf: (item) => {
      const index = world?.catalogue.indexOf(item);
      return index === undefined ? undefined : world?.catalogue.displayOf(index).item_name;
    },
    prior: () => parts.ranker && { weights: parts.ranker.weights, packId },
  };
};

const tooEarly = (name: string): HomebodyError => corrupt(name, 'too early', `"${itemsSection}" first`);
