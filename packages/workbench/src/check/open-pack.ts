/** Opens a pack from its folder as a visitor's vault does, and says all that is wrong with its files. */
import { webcrypto } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { HomebodyError, isHomebodyError } from '@homebody/core';
import {
  type Columns,
  type Manifest,
  catalogueVersion,
  decodeCatalogue,
  decodeColumns,
  expectSectionVersion,
  joinColumns,
  parseManifest,
  verifySection,
} from '@homebody/pack';
import { type Predictions, predictionsSection } from '@homebody/predictions';
import {
  type World,
  type WorldParts,
  buildLabels,
  createWorld,
  sectionReaders,
} from '@homebody/recommenders';
import { type Audience, audiencesSection } from '@homebody/predictions';
import {
  type Clusters,
  type GroupWords,
  type Segments,
  clustersSection,
  groupWordsSection,
  segmentsSection,
} from '@homebody/segments';
import { type ModelCard, cardFile, readCard } from '../card/model-card.ts';
import type { SectionSize } from '../build/build-summary.ts';
import { type LogMark, markIn } from '../log/log-mark.ts';

export interface OpenedPack {
  readonly folder: string;
  readonly manifest: Manifest;
  /** `undefined` in packs of older workbenches. */
  readonly mark: LogMark | undefined;
  /** What arrived whole; `undefined` without a catalogue. */
  readonly world: World | undefined;
  /** None when the section is absent or damaged. */
  readonly segments: Segments;
  /** `undefined` when the section is absent or damaged. */
  readonly clusters: Clusters | undefined;
  /** None when the section is absent or damaged. */
  readonly audiences: readonly Audience[];
  /** Segments and clusters in words, by the same rule. */
  readonly words: GroupWords | undefined;
  readonly predictions: Predictions | undefined;
  /** `undefined` in packs of older workbenches. */
  readonly card: ModelCard | undefined;
  readonly sizes: readonly SectionSize[];
  readonly manifestBrotli: number;
  /** Sentences, each naming a file or section. */
  readonly faults: readonly string[];
  /** Files of the folder that the manifest does not name. */
  readonly strays: readonly string[];
}

const compressed = promisify(brotliCompress);
const [itemsSection, moreItems] = ['items', 'more-items'];

/** Rejects with `pack-missing` without a manifest, and with `pack-corrupt` or `pack-too-new` when it can't be read. */
export const openPack = async (folder: string): Promise<OpenedPack> => {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new HomebodyError('pack-missing', `${folder}: no manifest.json can be read there.`, { cause });
  });
  const json = jsonIn(text, folder);
  const manifest = parseManifest(json);
  const faults: string[] = [];
  const sizes: SectionSize[] = [];
  const columns = new Map<string, Columns>();
  const attempt = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isHomebodyError(error)) throw error;
      faults.push(error.message);
    }
  };
  for (const [name, file] of Object.entries(manifest.sections)) {
    await attempt(async () => {
      const bytes = await readFile(join(folder, file.file)).catch((cause: unknown) => {
        throw new HomebodyError('pack-missing', `Pack section "${name}": no file ${file.file}.`, { cause });
      });
      sizes.push({
        section: name,
        load: file.load,
        bytes: bytes.length,
        brotli: (await compressed(bytes)).length,
      });
      const buffer = Uint8Array.from(bytes).buffer;
      await verifySection(buffer, file, { subtle: webcrypto.subtle as SubtleCrypto, section: name });
      expectSectionVersion(name, file, versionOf(name) ?? file.version);
      columns.set(name, decodeColumns(buffer, name));
    });
  }
  let parts: WorldParts | undefined;
  await attempt(() => {
    const [first, rest] = [columns.get(itemsSection), columns.get(moreItems)];
    if (!first)
      throw new HomebodyError('pack-corrupt', `Pack section "${itemsSection}": not there, or damaged.`);
    parts = { catalogue: decodeCatalogue(rest ? joinColumns(first, rest, moreItems) : first) };
  });
  for (const [name, reader] of Object.entries(sectionReaders)) {
    await attempt(() => {
      const section = columns.get(name);
      if (!section || !parts) {
        if (!Object.hasOwn(manifest.sections, name) && isNeeded(name, manifest)) throw absent(name);
        return;
      }
      parts = { ...parts, [name]: reader.decode(section, parts.catalogue.size) };
    });
  }
  let segments: Segments = [];
  await attempt(() => {
    const section = columns.get(segmentsSection.name);
    if (section) segments = segmentsSection.decode(section);
  });
  let clusters: Clusters | undefined;
  let words: GroupWords | undefined;
  let audiences: readonly Audience[] = [];
  await attempt(() => {
    const section = columns.get(audiencesSection.name);
    if (section) audiences = audiencesSection.decode(section);
  });
  await attempt(() => {
    const section = columns.get(clustersSection.name);
    clusters = section && clustersSection.decode(section);
  });
  await attempt(() => {
    const section = columns.get(groupWordsSection.name);
    words = section && groupWordsSection.decode(section);
  });
  let predictions: Predictions | undefined;
  await attempt(() => {
    const section = columns.get(predictionsSection.name);
    if (section) predictions = predictionsSection.decode(section);
  });
  const named = new Set(Object.values(manifest.sections).map(({ file }) => file));
  const files = await readdir(folder);
  return {
    folder,
    manifest,
    mark: markIn(json),
    world: parts && createWorld(parts),
    segments,
    clusters,
    audiences,
    words,
    predictions,
    card: await readCard(folder),
    sizes,
    manifestBrotli: (await compressed(Buffer.from(text))).length,
    faults,
    strays: files.filter((file) => file !== 'manifest.json' && file !== cardFile && !named.has(file)),
  };
};

/** The pack, when nothing is wrong with its files. Rejects as `openPack`, and with `pack-corrupt` naming the first fault. */
export const openWholePack = async (folder: string): Promise<OpenedPack & { readonly world: World }> => {
  const pack = await openPack(folder);
  const [fault] = pack.faults;
  if (fault !== undefined || !pack.world)
    throw new HomebodyError('pack-corrupt', fault ?? `${folder}: no catalogue.`);
  return { ...pack, world: pack.world };
};

const versionOf = (name: string): number | undefined => {
  if (name === itemsSection || name === moreItems) return catalogueVersion;
  const other = [
    segmentsSection,
    clustersSection,
    audiencesSection,
    groupWordsSection,
    predictionsSection,
  ].find((one) => one.name === name);
  if (other) return other.version;
  return Object.entries(sectionReaders).find(([section]) => section === name)?.[1].version;
};

/** A log without orders has no sections of them, and a pack whose rules ask for no tags or families has no labels. */
const isNeeded = (name: string, { slots }: Manifest): boolean =>
  name === 'labels' ? buildLabels([], slots) !== undefined : name !== 'baskets' && name !== 'rhythm';

const absent = (name: string) =>
  new HomebodyError('pack-corrupt', `Pack section "${name}": not in the manifest.`);

const jsonIn = (text: string, folder: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HomebodyError('pack-corrupt', `${join(folder, 'manifest.json')}: not JSON.`, { cause });
  }
};
