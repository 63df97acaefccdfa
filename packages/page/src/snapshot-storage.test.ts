// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerOf, recommendationOf, snapshotOf } from './fixtures/answer.ts';
import { createSnapshotStorage, snapshotKey, snapshotMaxBytes } from './snapshot-storage.ts';
import { writeSnapshot } from './write-snapshot.ts';

const snapshot = snapshotOf([answerOf('home-picks', ['a', 'b'])]);

describe('the snapshot on the device', () => {
  beforeEach(() => localStorage.clear());

  it('comes back as it was written', () => {
    const storage = createSnapshotStorage(localStorage);
    expect(writeSnapshot(localStorage, snapshot)).toBe(true);
    expect(storage.read(1)).toEqual(snapshot);
  });

  it('[P4] is void under another consent epoch, and gone after removal', () => {
    const storage = createSnapshotStorage(localStorage);
    writeSnapshot(localStorage, snapshot);
    expect(storage.read(2)).toBeUndefined();
    storage.remove();
    expect(localStorage.length).toBe(0);
    expect(storage.read(1)).toBeUndefined();
  });

  it('[P1] touches no storage until it is asked to', () => {
    const refuse = (): never => {
      throw new Error('touched');
    };
    expect(() =>
      createSnapshotStorage({ getItem: refuse, setItem: refuse, removeItem: refuse }),
    ).not.toThrow();
  });

  it('[P12] says no, and throws nothing, when the browser refuses', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const refusing = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const storage = createSnapshotStorage(refusing);
    expect(storage.read(1)).toBeUndefined();
    expect(writeSnapshot(refusing, snapshot)).toBe(false);
    expect(storage.remove).not.toThrow();
    expect(createSnapshotStorage(undefined).read(1)).toBeUndefined();
    expect(writeSnapshot(undefined, snapshot)).toBe(false);
    expect(createSnapshotStorage(undefined).remove).not.toThrow();
  });

  it('is never more than 8 kB: what the vault has not made to fit is not written', () => {
    const huge = {
      ...answerOf('huge', []),
      items: [recommendationOf('a', { image: 'x'.repeat(9_000) })],
    };
    expect(writeSnapshot(localStorage, snapshotOf([huge, answerOf('short', ['a'])]))).toBe(false);
    expect(localStorage.length).toBe(0);
  });

  it('ignores more than 8 kB, whoever wrote it', () => {
    localStorage.setItem(snapshotKey, JSON.stringify(snapshot) + ' '.repeat(snapshotMaxBytes));
    expect(createSnapshotStorage(localStorage).read(1)).toBeUndefined();
  });

  it.each([
    ['', 'nothing'],
    ['{', 'broken JSON'],
    ['null', 'null'],
    ['[]', 'a list'],
    ['{"version":1,"epoch":1,"at":1}', 'no slots'],
    ['{"version":1,"epoch":1,"at":1,"slots":[]}', 'slots as a list'],
    ['{"version":2,"epoch":1,"at":1,"slots":{}}', 'another version'],
    ['{"version":1,"epoch":1e999,"at":1,"slots":{}}', 'an infinite epoch'],
    ['{"version":1,"epoch":1,"at":1,"slots":{"a":{"slot":"b","source":"prior","items":[]}}}', 'a false name'],
    [
      '{"version":1,"epoch":1,"at":1,"slots":{"a":{"slot":"a","source":"else","items":[]}}}',
      'an unknown source',
    ],
    [
      '{"version":1,"epoch":1,"at":1,"slots":{"a":{"slot":"a","source":"prior","items":[{}]}}}',
      'an empty item',
    ],
    ['{"version":1,"epoch":1,"at":1,"slots":{"__proto__":{"slot":"b"}}}', 'a slot called __proto__'],
    ['{"version":1,"epoch":1,"at":1,"slots":{},"predictions":{}}', 'predictions that are no list'],
    ['{"version":1,"epoch":1,"at":1,"slots":{},"predictions":["buys"]}', 'a prediction that is a word'],
  ])('ignores %s (%s)', (json) => {
    localStorage.setItem(snapshotKey, json);
    expect(createSnapshotStorage(localStorage).read(1)).toBeUndefined();
  });

  it('ignores a snapshot with any one field of another type', () => {
    const spoiled = fc.anything().filter((value) => typeof value !== 'string' && value !== undefined);
    fc.assert(
      fc.property(
        fc.constantFrom('item_id', 'item_name', 'item_category', 'item_brand', 'currency', 'url', 'image'),
        spoiled,
        (field, value) => {
          const item = recommendationOf('a');
          const bad = { ...item, display: { ...item.display, [field]: value } };
          const json = JSON.stringify(snapshotOf([{ ...answerOf('a', []), items: [bad] }]), (_, held) =>
            typeof held === 'bigint' ? 0 : (held as unknown),
          );
          localStorage.setItem(snapshotKey, json);
          const read = createSnapshotStorage(localStorage).read(1);
          // JSON drops functions and symbols, which leaves an optional field merely out.
          const kept = (JSON.parse(json) as typeof read)?.slots['a']?.items[0]?.display;
          const isMissing = kept !== undefined && !(field in kept) && !/^item_(id|name)$/.test(field);
          expect(read !== undefined).toBe(isMissing || typeof kept?.[field] === 'string');
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  it('never throws, whatever is found on the device', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (found) => {
        localStorage.setItem(snapshotKey, found);
        expect(createSnapshotStorage(localStorage).read(1)).toBeUndefined();
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});
