import type { Segment, SegmentConfig, Segments } from './segment.ts';
import { readRule } from './read-rule.ts';
import { type Reader, fields, record, text, that } from './reader.ts';

export const mostSegments = 500;

export const readId = that<string>(
  'an id of lower-case letters, digits and hyphens, at most 40',
  (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value),
);

const config = fields<SegmentConfig>({ name: text, when: readRule }, ['when']);

/** Segments by their ids, as a configuration has them. What they name is for `checkSegments`. */
export const readSegments: Reader<Segments> = (value, path, refuse) => {
  const entries = Object.entries(record(value, path, refuse));
  if (entries.length > mostSegments) throw refuse(path, `at most ${mostSegments} segments`, entries.length);
  return entries.map(([id, told]): Segment => {
    const place = `${path}.${id}`;
    return { id: readId(id, place, refuse), ...config(told, place, refuse) };
  });
};
