/* 100,000 events that no page should send. The seed is fixed, so that a failure can be looked at again. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Admission, createDoor } from './admit.ts';
import { type StoredEvent, itemsOf } from './event.ts';
import { events } from './events/index.ts';
import { nothingGranted } from './purpose.ts';

const createHostDoor = () => {
  let now = Date.UTC(2026, 0, 1);
  return createDoor({
    consent: () => ({ ...nothingGranted, personalization: 'granted' }),
    // Two seconds apart, so that no event hides behind the folding of repeats.
    clock: () => (now += 2_000),
    isAutomated: () => false,
    isPrerendering: () => false,
  });
};

const fieldsByName = new Map<string, readonly string[]>(
  events.map(({ name, fields }) => [name, Object.keys(fields)]),
);
const itemFields = ['item_id', 'item_category', 'item_brand', 'price', 'quantity', 'index'];

/** Text that must be nowhere in what is kept. */
const marker = 'planted';
const plantedText = fc.constantFrom(
  `${marker}@example.com`,
  `for ${marker} with love +49 170 1234567`,
  `https://example.com/?who=${marker}`,
  `/account?${marker}=1`,
  `#${marker}=1`,
  `${marker} ${'x'.repeat(300)}`,
);

const isPlainlyKept = (event: StoredEvent): boolean =>
  Object.entries(event.data).every(
    ([name, value]) =>
      fieldsByName.get(event.name)?.includes(name) &&
      (name === 'items'
        ? itemsOf(event).length <= 50 &&
          itemsOf(event).every((item) =>
            Object.entries(item).every(([key, part]) => itemFields.includes(key) && isBounded(part)),
          )
        : isBounded(value)),
  );

const isBounded = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value.length <= 200;

const holdsFor = (admission: Admission): boolean =>
  admission.admitted
    ? isPlainlyKept(admission.event) && !JSON.stringify(admission).includes(marker)
    : !JSON.stringify(admission).includes(marker);

const eventName = fc.constantFrom(...events.map(({ name }) => name));
const fieldName = fc.constantFrom(...new Set([...fieldsByName.values()].flat()), ...itemFields);
const undeclaredName = fc.constantFrom(
  'search_term',
  'item_name',
  'coupon',
  'page_location',
  'page_referrer',
  'user_id',
  '__proto__',
  'constructor',
);

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  maxDepth: 2,
});

const cyclic = (): unknown => {
  const input: Record<string, unknown> = { item_id: 'a' };
  input['items'] = [input, input];
  return input;
};

const throwingProxy = new Proxy([], {
  get: () => {
    throw new Error(marker);
  },
});

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

// fast-check looks into what it generates, so the traps are set only afterwards.
const traps: readonly (() => unknown)[] = [
  () => throwingProxy,
  revoked,
  cyclic,
  () => Object.defineProperty({}, 'items', { enumerable: true, get: () => throwingProxy.length }),
  () => Symbol(marker),
  () => 12n,
  () => Array.from({ length: 5 }),
  () => Object.assign([], { length: 2 ** 32 - 1 }),
  () => ({ toString: () => marker, valueOf: () => 5 }),
];
const isTrap = (input: unknown): input is { readonly trap: number } =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, 'trap');
const trap = fc.nat({ max: traps.length - 1 }).map((place) => ({ trap: place }));

const withTrapsSet = (input: unknown): unknown => {
  if (isTrap(input)) return traps[input.trap]?.();
  if (Array.isArray(input)) return input.map(withTrapsSet);
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([name, part]) => [name, withTrapsSet(part)]));
};

const value = fc.oneof(
  plantedText,
  fc.double(),
  fc.constantFrom('oak-table', 'Tables', '5', '/tables', 'EUR', 'home'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  trap,
);

const object = (inner: fc.Arbitrary<unknown>) =>
  fc
    .array(fc.tuple(fc.oneof(fieldName, undeclaredName), inner), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries));

// An undeclared field with ordinary text: nothing about the text gives it away, only its name does.
const withStowaway = fc
  .tuple(object(value), undeclaredName)
  .map(([item, name]) =>
    Object.defineProperty({ ...item, item_id: 'oak-table' }, name, { value: marker, enumerable: true }),
  );

const almostRight = fc
  .tuple(object(value), fc.array(fc.oneof(withStowaway, value), { maxLength: 4 }), undeclaredName)
  .map(([fields, items, name]) =>
    Object.defineProperty({ engagement_time_msec: 5, ...fields, items }, name, {
      value: marker,
      enumerable: true,
    }),
  );

describe('admit, under 100,000 malformed events', () => {
  it('[P2] never throws and keeps nothing undeclared, whatever it is given', () => {
    const door = createHostDoor();
    fc.assert(
      fc.property(fc.oneof(eventName, fc.string()), anything, (name, input) =>
        holdsFor(door.admit(name, input)),
      ),
      { numRuns: 30_000, seed: 1 },
    );
  });

  it('[P2] keeps no text from an undeclared or free-text field of an event that is almost right', () => {
    const door = createHostDoor();
    let admitted = 0;
    fc.assert(
      fc.property(eventName, fc.oneof(almostRight, trap), (name, input) => {
        const admission = door.admit(name, withTrapsSet(input));
        admitted += Number(admission.admitted);
        return holdsFor(admission);
      }),
      { numRuns: 70_000, seed: 2 },
    );
    // Otherwise everything was refused and nothing was shown.
    expect(admitted).toBeGreaterThan(20_000);
  });
});
