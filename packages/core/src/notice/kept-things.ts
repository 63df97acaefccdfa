/**
 * What is kept besides single events, and where. The places' own code holds the limits; a repository test holds them against
 * these, and an end-to-end test holds these against what a browser was found to keep.
 */
export interface KeptThing {
  readonly what: KeptName;
  readonly where: 'localStorage' | 'IndexedDB';
  /** Of localStorage: the entry. Of IndexedDB: the object store, and the record behind a slash. */
  readonly key: string;
  readonly days?: number;
  readonly most?: number;
  readonly bytes?: number;
}

export const keptThings = [
  /** The only one that is kept without a grant, once the visitor has answered. `days`: until an agreement lapses. */
  { what: 'choice', where: 'localStorage', key: 'homebody:consent', days: 365 },
  /** The newest, and whatever older ones prove what is in effect. */
  { what: 'receipts', where: 'localStorage', key: 'homebody:consent' },
  { what: 'events', where: 'IndexedDB', key: 'events', days: 90, most: 5_000, bytes: 5_242_880 },
  /** What expired events have left of interests, items and visits. */
  { what: 'profile', where: 'IndexedDB', key: 'state/profile', days: 90 },
  { what: 'corrections', where: 'IndexedDB', key: 'state/corrections', most: 200 },
  { what: 'training', where: 'IndexedDB', key: 'state/lastTraining' },
  /** The id of the one the visitor was in, so that they stay in it until another is clearly nearer. */
  { what: 'cluster', where: 'IndexedDB', key: 'state/cluster' },
  { what: 'slots', where: 'IndexedDB', key: 'state/slots', most: 12 },
  { what: 'epoch', where: 'IndexedDB', key: 'meta/epoch' },
  { what: 'snapshot', where: 'localStorage', key: 'homebody:snapshot', bytes: 8_192 },
  { what: 'unsaved', where: 'localStorage', key: 'homebody:unsaved', bytes: 16_000 },
] as const;

export type KeptName = (typeof keptThings)[number]['what'];
