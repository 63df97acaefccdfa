export interface Allowance {
  readonly times: number;
  readonly why: string;
}

const page = {
  fetch: {
    times: 4,
    why: 'static files: one call for the pack, one for the workers’ code, and the name under which it is handed on',
  },
  location: { times: 4, why: 'read, never set: path, route, and how a visit began' },
  'srcdoc =': { times: 1, why: 'the jail’s document' },
  Worker: { times: 1, why: 'the fallback where a page allows no jail' },
  'src =': { times: 1, why: 'the fallback where a page allows no worker' },
} as const satisfies Record<string, Allowance>;

/** What each shipped file may hold of the list, exactly as often. What is not named here, it may not hold at all. */
export const allowances: Readonly<Record<string, Readonly<Record<string, Allowance>>>> = {
  'homebody.js': {
    'src =': { times: 2, why: 'our own files as script elements; the pictures of recommended items' },
    'href =': { times: 1, why: 'the links of recommended items' },
  },
  'homebody-live.js': page,
  'homebody-vault.js': {},
  'homebody-trainer.js': {
    location: {
      times: 3,
      why: 'TensorFlow.js reads its flags from the address, which is a blob’s in the jail',
    },
  },
  'homebody-banner.js': {},
  'homebody-panel.js': {
    'href =': { times: 1, why: 'the export is saved from a blob' },
  },
  'homebody-inspector.js': {},
  'homebody-platforms.js': {},
  'the npm modules': {
    ...page,
    'src =': { times: 2, why: 'the same fallback; the pictures of recommended items' },
    'href =': { times: 2, why: 'the links of recommended items; the export is saved from a blob' },
  },
  'the jail’s script': { Worker: { times: 1, why: 'starts the vault and the trainer' } },
};

/** A file in another language may hold what the English one may. */
export const allowancesOf = (file: string): Readonly<Record<string, Allowance>> =>
  allowances[file.replace(/-[a-z]{2}\.js$/, '.js')] ?? {};
