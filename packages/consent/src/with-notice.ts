import type { ConsentSignal, ConsentSource } from './consent-source.ts';

/**
 * Puts the hash of the notice that the shop shows into the receipts of a source that does not know what the visitor read. One that
 * knows keeps its own.
 */
export const withNotice = <Source extends ConsentSource>(source: Source, noticeHash: string): Source => {
  let said: ConsentSignal | 'pending' = 'pending';
  let told: ConsentSignal | 'pending' = said;
  return {
    ...source,
    state: () => {
      const next = source.state();
      // Sources that remember tell their acts apart by the object.
      if (next !== said) told = typeof next === 'object' ? { textHash: noticeHash, ...next } : next;
      said = next;
      return told;
    },
  };
};
