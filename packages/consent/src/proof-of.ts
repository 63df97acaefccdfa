import { purposes } from '@homebody/core';
import type { Receipt } from './consent-record.ts';

/** The newest 20, and of each source what no later one of it grants as well: it is proof, and may still be in effect. */
export const proofOf = (receipts: readonly Receipt[]): readonly Receipt[] =>
  receipts.filter(
    (one, at) =>
      at > receipts.length - 21 ||
      one ===
        receipts.findLast(
          ({ source, choices }) =>
            source === one.source &&
            purposes.every((p) => choices[p] === 'granted' || one.choices[p] !== 'granted'),
        ),
  );
