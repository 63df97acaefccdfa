import type { FieldReader, FieldReaders } from '../event.ts';
import { channels, pageTypes } from '../events/page-view.ts';
import {
  count,
  currency,
  duration,
  fingerprint,
  flag,
  id,
  itemFields,
  items,
  label,
  path,
  price,
  quantity,
} from '../fields.ts';

const readers = { id, label, path, fingerprint, flag, currency, price, quantity, count, duration, items };

/** `own`: read by the shop's code, and no more than 200 characters that look like nobody's, a number, yes or no, or items. */
export type FieldKind = keyof typeof readers | 'one-of' | 'own';

/** Every kind, so that a list of words can be held against it. */
export const fieldKinds = [...(Object.keys(readers) as (keyof typeof readers)[]), 'one-of', 'own'] as const;

export interface NoticeField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Of `one-of`: all that it can be. */
  readonly values?: readonly string[];
  /** Of `items`: what is kept of each. */
  readonly fields?: readonly NoticeField[];
}

const closedSets: readonly (readonly string[])[] = [pageTypes, channels];

/** What the door keeps of a field, by the very reader it uses. */
const noticeField = (name: string, reader: FieldReader): NoticeField => {
  const known = Object.entries(readers).find(([, one]) => one === reader);
  if (known) {
    const kind = known[0] as keyof typeof readers;
    return kind === 'items' ? { name, kind, fields: noticeFields(itemFields) } : { name, kind };
  }
  // A reader of a closed set can't be told by what it is, but by what it takes.
  const values = closedSets.find(
    (set) => reader('homebody:anything-else') === undefined && set.every((value) => reader(value) === value),
  );
  return values ? { name, kind: 'one-of', values } : { name, kind: 'own' };
};

export const noticeFields = (fields: FieldReaders): readonly NoticeField[] =>
  Object.entries(fields).map(([name, reader]) => noticeField(name, reader));
