/** How a brand's things are decorated; see drawing/patterns.ts. */
export type PatternName =
  'plain' | 'speckle' | 'stripe' | 'band' | 'leaf' | 'dot' | 'grid' | 'wave' | 'grain';

export interface Brand {
  readonly name: string;
  /** The style people recognise it by, and search for. */
  readonly style: string;
  /** Against the middle of the market: 0.7 is cheap, 1.5 is dear. */
  readonly priceLevel: number;
  /** Names of its collections. */
  readonly ranges: readonly string[];
  readonly pattern: PatternName;
  readonly about: string;
}

const brand = (
  name: string,
  style: string,
  priceLevel: number,
  pattern: PatternName,
  ranges: string,
  about: string,
): Brand => ({ name, style, priceLevel, pattern, ranges: ranges.split(' '), about });

export const brands: readonly Brand[] = [
  brand(
    'Norrvik',
    'scandi',
    1.25,
    'plain',
    'Fjell Holm Lund Skog',
    'Norrvik draws quiet things in Gothenburg and makes them to be repaired.',
  ),
  brand(
    'Kiln & Clay',
    'rustic',
    1.1,
    'speckle',
    'Hearth Barley Farrow Thatch',
    'Kiln & Clay is a workshop of nine people and one very large oven.',
  ),
  brand(
    'Aurelio',
    'classic',
    1.35,
    'band',
    'Roma Piazza Vespa Lido',
    'Aurelio has changed its designs twice since 1951, and regretted it once.',
  ),
  brand(
    'Daily Goods',
    'basic',
    0.7,
    'plain',
    'Plain Every Simple Square',
    'Daily Goods leaves out whatever you would pay for and not use.',
  ),
  brand(
    'Tanaka & Sons',
    'japandi',
    1.4,
    'wave',
    'Kumo Hana Sora Mori',
    'Tanaka & Sons works from an old school building outside Kanazawa.',
  ),
  brand(
    'Wildgarth',
    'botanical',
    1,
    'leaf',
    'Fern Heron Orchard Nettle',
    'Wildgarth gives one euro of every order to hedgerow planting.',
  ),
  brand(
    'Meadow & Moss',
    'botanical',
    1.15,
    'leaf',
    'Clover Bluebell Thyme Willow',
    'Meadow & Moss prints every pattern from pressed plants.',
  ),
  brand(
    'Foundry No. 9',
    'industrial',
    1.2,
    'grid',
    'Anvil Rivet Girder Forge',
    'Foundry No. 9 casts and bends everything under one roof.',
  ),
  brand(
    'Paperhouse',
    'colourful',
    0.9,
    'dot',
    'Confetti Carousel Parade Kite',
    'Paperhouse began with one printing press and too many colours.',
  ),
  brand(
    'Solstice',
    'colourful',
    1,
    'stripe',
    'Riviera Sorbet Fiesta Lagoon',
    'Solstice believes that beige is a decision, too.',
  ),
  brand(
    'Highfell',
    'outdoor',
    1.1,
    'band',
    'Tarn Ridge Scree Beck',
    'Highfell tests everything in the rain, of which it has plenty.',
  ),
  brand(
    'Bramble & Rye',
    'rustic',
    0.95,
    'stripe',
    'Mill Cellar Pantry Barn',
    'Bramble & Rye makes what a farmhouse kitchen wears out first.',
  ),
  brand(
    'Linnet',
    'scandi',
    0.9,
    'grid',
    'Dune Harbour Reed Tide',
    'Linnet weaves in Portugal and dyes with rainwater.',
  ),
  brand(
    'Old Harbour',
    'classic',
    1.05,
    'stripe',
    'Quay Anchor Signal Mast',
    'Old Harbour roasts, blends and packs in a former customs house.',
  ),
  brand(
    'Leaf & Steam',
    'japandi',
    1.2,
    'dot',
    'Mist Jade Lotus Rain',
    'Leaf & Steam buys from eleven gardens and names every one of them.',
  ),
  brand(
    'Wellward',
    'basic',
    1,
    'band',
    'Calm Steady Ease Daily',
    'Wellward keeps to short lists of ingredients and plain labels.',
  ),
];
