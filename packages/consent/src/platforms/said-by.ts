import type { ConsentSignal, ConsentSource } from '../consent-source.ts';

/** What another source says, whose name goes into the version, so that the receipt tells who it was. */
export const saidBy = (source: ConsentSource): ConsentSignal | 'pending' => {
  const said = source.state();
  if (said === 'pending') return said;
  return { ...said, version: [source.name, said.version].filter(Boolean).join(': ') };
};
