import type { recommenderSections } from '@homebody/recommenders';
import { contextProof } from './context-proof.ts';
import { ownVectors } from './own-vectors.ts';
import { predictionsProof } from './predictions-proof.ts';
import { type Proof, proveItems, provePairs } from './proof.ts';
import { publishedPairs } from './published-pairs.ts';

type Proved = 'items' | 'clusters' | 'predictions' | keyof typeof recommenderSections;

const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, item) => item);

/** What of every section of a pack is proved. A section without a line here does not compile. */
export const proofs: Readonly<Record<Proved, readonly Proof[]>> = {
  items: [
    ({ world: { catalogue }, k, counted, catalogue: given }) =>
      proveItems(
        given
          ? "names come from the merchant's catalogue, or of k.item people"
          : 'names in the log are of k.item people',
        indices(catalogue.size).filter((item) => !given?.has(catalogue.ids[item] ?? '')),
        {
          idOf: (item) => catalogue.ids[item] ?? '',
          peopleOf: (item) => counted.namedBy[item] ?? 0,
          required: k.item,
        },
      ),
  ],
  popularity: [
    ({ world: { catalogue, popularity }, k, counted }) =>
      proveItems(
        'popularity is of k.item people',
        indices(catalogue.size).filter((item) => (popularity?.popularity[item] ?? 0) > 0),
        {
          idOf: (item) => catalogue.ids[item] ?? '',
          peopleOf: (item) => counted.ofItem[item] ?? 0,
          required: k.item,
        },
      ),
    ({ world: { catalogue, popularity }, k, counted }) =>
      proveItems(
        'trends are of k.item people in their own days',
        indices(catalogue.size).filter((item) => (popularity?.trend[item] ?? 0) !== 0),
        {
          idOf: (item) => catalogue.ids[item] ?? '',
          peopleOf: (item) => counted.recentOfItem[item] ?? 0,
          required: k.item,
        },
      ),
  ],
  context: [contextProof],
  neighbours: [
    ({ world, k, counted }) =>
      provePairs('pairs are of k.pair people, within one session each', publishedPairs(world.neighbours), {
        idOf: (item) => world.catalogue.ids[item] ?? '',
        peopleOf: counted.ofPair,
        required: k.pair,
      }),
  ],
  vectors: [
    ({ world, k, counted }) => {
      const enough = (item: number): boolean => (counted.ofItem[item] ?? 0) >= k.item;
      const own = ownVectors(world, enough);
      return proveItems(
        "an item's own vector is of k.item people; the others' follow from their content",
        indices(own.length).filter((item) => own[item]),
        {
          idOf: (item) => world.catalogue.ids[item] ?? '',
          peopleOf: (item) => counted.ofItem[item] ?? 0,
          required: k.item,
        },
      );
    },
  ],
  // Made of the catalogue's own words.
  content: [],
  ranker: [
    ({ world: { ranker }, k, counted }) => {
      const isTaught = ranker !== undefined && ranker.scale.some((scale) => scale !== 1);
      const few = isTaught && counted.newest < k.group;
      const what = 'the ranker, taught by those who acted in the newest third of the log';
      return {
        claim: 'the ranker is of k.group people, or weighted by hand',
        checked: Number(isTaught),
        violations: few ? [{ what, people: counted.newest, required: k.group }] : [],
      };
    },
  ],
  baskets: [
    ({ world, k, counted }) =>
      provePairs('pairs were bought within days by k.pair people', publishedPairs(world.baskets), {
        idOf: (item) => world.catalogue.ids[item] ?? '',
        peopleOf: counted.ofBasket,
        required: k.pair,
      }),
  ],
  rhythm: [
    ({ world: { catalogue, rhythm }, k, counted }) =>
      proveItems(
        'how long an item lasts is of k.item people who bought it, or something of its category, again',
        indices(catalogue.size).filter((item) => (rhythm?.days[item] ?? 0) > 0),
        {
          idOf: (item) => catalogue.ids[item] ?? '',
          peopleOf: (item) => Math.max(counted.rebought[item] ?? 0, counted.reboughtInCategory[item] ?? 0),
          required: k.item,
        },
      ),
  ],
  clusters: [
    ({ k, clusters }) => ({
      claim: 'clusters are of k.group people',
      checked: clusters.size,
      violations: [...clusters]
        .filter(([, people]) => people < k.group)
        .map(([id, people]) => ({ what: `cluster "${id}"`, people, required: k.group }))
        .sort((a, b) => a.people - b.people),
    }),
  ],
  // The catalogue's own tags and families.
  labels: [],
  predictions: [predictionsProof],
};
