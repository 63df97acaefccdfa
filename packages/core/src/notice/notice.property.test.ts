/* What is said is what is kept: the notice against the door, over every declaration. The seeds are fixed. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDoor } from '../admit.ts';
import { dayMs } from '../clock.ts';
import { type EventDefinition, itemsOf } from '../event.ts';
import { ownEvents } from '../own-events.ts';
import type { NoticeField } from './notice-field.ts';
import { noticeOf } from './notice-of.ts';

const anyName = fc.stringMatching(/^[a-z][a-z_]{0,12}$/);

/** An event of a shop's own whose readers keep whatever they are given. */
const ownEvent: fc.Arbitrary<EventDefinition> = fc
  .record({
    name: anyName.map((name) => `own_${name}`),
    purpose: fc.constantFrom('personalization' as const, 'advertising' as const, 'measurement' as const),
    keepDays: fc.integer({ min: 1, max: 90 }),
    names: fc.uniqueArray(anyName, { maxLength: 4 }),
  })
  .map(({ names, ...rest }) => ({
    ...rest,
    required: [],
    fields: Object.fromEntries(names.map((name) => [name, (input: unknown) => input as string])),
  }));

const createOpenDoor = (definitions: readonly EventDefinition[]) => {
  let now = Date.UTC(2026, 0, 1);
  return createDoor({
    consent: () => ({ personalization: 'granted', advertising: 'granted', measurement: 'granted' }),
    // Two seconds apart, so that no event hides behind the folding of repeats.
    clock: () => (now += 2_000),
    isAutomated: () => false,
    isPrerendering: () => false,
    definitions: ownEvents(definitions),
  });
};

const goodValue = fc.oneof(
  fc.constantFrom('oak-table', 'Tables', '/tables', 'EUR', 'home', 'search'),
  fc.integer({ min: 1, max: 5_000 }),
  fc.boolean(),
);
const item = fc
  .tuple(
    fc.dictionary(anyName, goodValue, { maxKeys: 3 }),
    fc.record(
      {
        item_brand: goodValue,
        price: goodValue,
        quantity: goodValue,
        index: goodValue,
        item_category: goodValue,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([stray, named]) => ({ ...stray, ...named, item_id: 'oak-table' }));

/** A value for every field that the notice names, and for some that it does not. */
const inputFor = (fields: readonly NoticeField[]) =>
  fc
    .tuple(
      fc.dictionary(anyName, fc.oneof(goodValue, fc.array(item, { maxLength: 2 })), { maxKeys: 4 }),
      fc.record(
        Object.fromEntries(
          fields.map(({ name, kind, values }) => [
            name,
            kind === 'items'
              ? fc.array(item, { minLength: 1, maxLength: 3 })
              : values
                ? fc.constantFrom(...values)
                : goodValue,
          ]),
        ),
      ),
    )
    .map(([stray, named]) => ({ ...stray, ...named }));

const namesOf = (fields: readonly NoticeField[]): readonly string[] => fields.map(({ name }) => name);

describe('the notice and the door', () => {
  it('[P6] [P2] whatever the door keeps is named in the notice, and what the notice does not name is dropped', () => {
    const kept = new Set<string>();
    let dropped = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(ownEvent, { selector: ({ name }) => name, maxLength: 2 }).chain((own) => {
          const notice = noticeOf(own);
          return fc
            .constantFrom(...notice.events)
            .chain((said) => inputFor(said.fields).map((input) => ({ own, said, input })));
        }),
        ({ own, said, input }) => {
          const admission = createOpenDoor(own).admit(said.name, input);
          if (!admission.admitted) return;
          const { event } = admission;
          expect(event.expiresAt - event.at).toBe(said.keepDays * dayMs);
          expect(namesOf(said.fields)).toEqual(expect.arrayContaining(Object.keys(event.data)));
          dropped += Object.keys(input).length - Object.keys(event.data).length;
          for (const field of said.fields) {
            const value = event.data[field.name];
            if (value === undefined) continue;
            kept.add(`${said.own ? 'own' : said.name}.${field.name}`);
            if (field.values) expect(field.values).toContain(value);
            if (field.kind === 'items')
              for (const one of itemsOf(event)) {
                expect(namesOf(field.fields ?? [])).toEqual(expect.arrayContaining(Object.keys(one)));
                for (const part of Object.keys(one)) kept.add(`items.${part}`);
              }
          }
        },
      ),
      { numRuns: 5_000, seed: 4 },
    );
    // Nothing was shown of what never passed: every field of every stock event has been kept at least once.
    const stock = noticeOf().events.flatMap(({ name, fields }) =>
      fields.map((field) => `${name}.${field.name}`),
    );
    expect([...kept]).toEqual(expect.arrayContaining(stock));
    expect([...kept].filter((name) => name.startsWith('items.')).sort()).toEqual(
      ['item_brand', 'item_category', 'item_id', 'index', 'price', 'quantity']
        .map((name) => `items.${name}`)
        .sort(),
    );
    expect(dropped).toBeGreaterThan(1_000);
  });
});
