/** Colours as they are named in the shop, and as they are drawn. */
export const colours = {
  moss: '#7d8b5a',
  sage: '#a3b195',
  forest: '#3f5f4a',
  oat: '#dccdb4',
  chalk: '#eeebe4',
  charcoal: '#4a4a4e',
  ink: '#34415c',
  indigo: '#48548c',
  sky: '#9dbfd6',
  teal: '#2f7f86',
  rust: '#b3573a',
  terracotta: '#c9764f',
  tomato: '#cf4a3a',
  blush: '#e5b3a5',
  plum: '#7c4a66',
  mustard: '#d8a337',
  lemon: '#ecd272',
  tan: '#b98455',
  black: '#37363a',
  steel: '#b9c0c6',
  brass: '#c9a35a',
  copper: '#c67f58',
  clear: '#d5e6e8',
  smoke: '#8e979b',
  amber: '#cf9548',
  oak: '#d2ab78',
  walnut: '#86603f',
  beech: '#e2c399',
  bamboo: '#dcc187',
  kraft: '#c9a678',
} as const;

export type ColourName = keyof typeof colours;

interface Material {
  readonly label: string;
  readonly colours: readonly ColourName[];
  /** The material says its colour already: "Oak Stool", not "Oak Stool, Oak". */
  readonly natural?: true;
  readonly care: string;
}

/** What things are made of, which colours that comes in, and what a buyer should know of it. */
export const materials = {
  stoneware: {
    label: 'Stoneware',
    colours: ['moss', 'oat', 'ink', 'rust', 'chalk', 'sky'],
    care: 'Glazed stoneware, safe in the dishwasher and the oven.',
  },
  porcelain: {
    label: 'Porcelain',
    colours: ['chalk', 'indigo', 'blush', 'sage'],
    care: 'Thin, hard porcelain that keeps its shine in the dishwasher.',
  },
  enamel: {
    label: 'Enamel',
    colours: ['tomato', 'ink', 'oat', 'forest', 'sky'],
    care: 'Enamelled steel: light, hard to break and easy to wipe clean.',
  },
  'cast-iron': {
    label: 'Cast-Iron',
    colours: ['black', 'teal', 'tomato', 'forest'],
    care: 'Cast iron holds its heat long after the flame is off.',
  },
  steel: {
    label: 'Steel',
    colours: ['steel'],
    natural: true,
    care: 'Brushed stainless steel that does not mind water.',
  },
  'coated-steel': {
    label: 'Steel',
    colours: ['black', 'forest', 'mustard', 'chalk', 'rust'],
    care: 'Powder-coated steel, ready for rain and fingerprints.',
  },
  copper: {
    label: 'Copper',
    colours: ['copper'],
    natural: true,
    care: 'Solid copper that darkens with use.',
  },
  brass: {
    label: 'Brass',
    colours: ['brass'],
    natural: true,
    care: 'Unlacquered brass that ages to a warm brown.',
  },
  oak: { label: 'Oak', colours: ['oak'], natural: true, care: 'Solid European oak, oiled by hand.' },
  walnut: {
    label: 'Walnut',
    colours: ['walnut'],
    natural: true,
    care: 'Dark walnut with a grain of its own on every piece.',
  },
  beech: { label: 'Beech', colours: ['beech'], natural: true, care: 'Pale beech from managed forests.' },
  bamboo: {
    label: 'Bamboo',
    colours: ['bamboo'],
    natural: true,
    care: 'Bamboo: light, quick to grow and tougher than it looks.',
  },
  linen: {
    label: 'Linen',
    colours: ['oat', 'moss', 'indigo', 'rust', 'blush', 'charcoal'],
    care: 'Washed linen that is soft from the first day.',
  },
  cotton: {
    label: 'Cotton',
    colours: ['chalk', 'sky', 'mustard', 'blush', 'forest', 'plum'],
    care: 'Organic cotton, washable at 60 degrees.',
  },
  wool: {
    label: 'Wool',
    colours: ['charcoal', 'oat', 'mustard', 'rust', 'moss'],
    care: 'Lambswool: air it, and it hardly ever needs a wash.',
  },
  glass: {
    label: 'Glass',
    colours: ['clear', 'smoke', 'amber', 'sage'],
    care: 'Mouth-blown glass, each a few millimetres different.',
  },
  clay: {
    label: 'Terracotta',
    colours: ['terracotta'],
    natural: true,
    care: 'Unglazed terracotta that lets roots breathe.',
  },
  leather: {
    label: 'Leather',
    colours: ['tan', 'black'],
    care: 'Vegetable-tanned leather that gets better with handling.',
  },
  canvas: {
    label: 'Canvas',
    colours: ['forest', 'tan', 'ink', 'mustard'],
    care: 'Waxed canvas that keeps the rain out.',
  },
  paper: {
    label: 'Paper',
    colours: ['oat', 'indigo', 'blush', 'forest', 'mustard', 'charcoal'],
    care: 'Printed with plant inks on recycled paper.',
  },
  /** Things that are used up: the colour is that of the packet. */
  packet: {
    label: '',
    colours: ['kraft', 'forest', 'ink', 'mustard', 'rust', 'plum', 'teal', 'blush', 'chalk'],
    natural: true,
    care: '',
  },
} as const satisfies Record<string, Material>;

export type MaterialName = keyof typeof materials;

export const materialOf = (name: MaterialName): Material => materials[name];
