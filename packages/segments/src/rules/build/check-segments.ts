import type { Refuse } from '../reader.ts';
import { segmentsIn } from '../segments-in.ts';
import { type SegmentRule, kindOf, toldOf } from '../segment-rule.ts';
import type { Segment, Segments } from '../segment.ts';
import { type Checking, checks } from './checks.ts';
import type { KnownNames } from './known-names.ts';

/**
 * Holds segments against the shop, and puts each behind those it speaks of. Throws what `refuse` makes of the first thing at
 * fault: its path, what was expected and what was found.
 */
export const checkSegments = (
  segments: Segments,
  { names, path, refuse }: { readonly names: KnownNames; readonly path: string; readonly refuse: Refuse },
): Segments => {
  const checking: Checking = {
    names,
    refuse,
    segments: segments.map(({ id }) => id),
    rule: (rule, at) => checkRule(rule, at, checking),
  };
  for (const { id, name, when } of segments) {
    for (const text of [id.replaceAll('-', ' '), name ?? ''])
      if (names.isSensitiveText(text))
        throw refuse(`${path}.${id}`, 'a name that speaks of no sensitive topic', text);
    checking.rule(when, `${path}.${id}.when`);
  }
  return inOrder(segments, (circle) =>
    refuse(
      `${path}.${circle[0]}.when`,
      'segments that do not speak of one another in a circle',
      circle.join(' → '),
    ),
  );
};

const checkRule = (rule: SegmentRule, path: string, checking: Checking): void => {
  const kind = kindOf(rule);
  const check = checks[kind] as (told: unknown, path: string, checking: Checking) => void;
  check(toldOf(rule), `${path}.${kind}`, checking);
};

const inOrder = (segments: Segments, refuse: (circle: readonly string[]) => Error): Segments => {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const placed = new Map<string, Segment>();
  const place = (segment: Segment, above: readonly string[]): void => {
    const { id, when } = segment;
    if (placed.has(id)) return;
    if (above.includes(id)) throw refuse([...above.slice(above.indexOf(id)), id]);
    for (const other of segmentsIn(when)) {
      const named = byId.get(other);
      if (named) place(named, [...above, id]);
    }
    placed.set(id, segment);
  };
  for (const segment of segments) place(segment, []);
  return [...placed.values()];
};
