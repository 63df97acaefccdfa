import { keptThings } from '@homebody/core/notice';
import { describe, expect, it } from 'vitest';
import { recordKey } from '@homebody/consent';
import { snapshotKey, snapshotMaxBytes } from '@homebody/page';
import { readFileSync } from 'node:fs';
import { filesBelow } from '../tools/files-below.ts';
// Packages are imported by name, except what none of them exports.
import { maxBytes, maxEvents } from './store/src/retention.ts';

const kept = new Map<
  string,
  { readonly key: string; readonly days?: number; readonly most?: number; readonly bytes?: number }
>(keptThings.map((thing) => [thing.what, thing]));
const textOf = (file: string): string => readFileSync(`packages/${file}`, 'utf8');

describe('the limits that the notice states', () => {
  it('[P6] are those that the code keeps to', () => {
    expect(kept.get('events')).toMatchObject({ most: maxEvents, bytes: maxBytes });
    expect(kept.get('snapshot')).toMatchObject({ key: snapshotKey, bytes: snapshotMaxBytes });
    expect(kept.get('choice')?.key).toBe(recordKey);
    expect(textOf('profile/src/correct.ts')).toContain(`maxCorrections = ${kept.get('corrections')?.most};`);
    expect(textOf('vault/src/inside/known-slots.ts')).toContain(`most = ${kept.get('slots')?.most};`);
    expect(textOf('sdk/src/unsaved-storage.ts')).toContain(`key = '${kept.get('unsaved')?.key}';`);
    expect(textOf('sdk/src/unsaved-storage.ts')).toContain('maxLength = 16_000;');
  });

  it('[P6] leave out nothing that the vault keeps under a name', () => {
    const names = filesBelow('packages/vault/src/inside', /(?<!test|fixture)\.ts$/).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^const (?:\w+K|k)ey = '(\w+)';/gm)].map(
        (match) => `state/${match[1]}`,
      ),
    );
    expect(names.length).toBeGreaterThan(3);
    expect([...kept.values()].map(({ key }) => key)).toEqual(expect.arrayContaining(names));
  });
});
