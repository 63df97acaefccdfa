import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectSectionVersion, verifySection } from './verify-section.ts';

const bytes = Uint8Array.of(1, 2, 3).buffer;
const sha256 = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
const file = { file: 'items.abc.bin', bytes: 3, sha256, version: 1, load: 'first' } as const;
const { subtle } = crypto;

describe('a section that arrives', () => {
  it('is accepted when length and hash are those of the manifest', async () => {
    await expect(verifySection(bytes, file, { subtle })).resolves.toBeUndefined();
  });

  it('is refused by length before it is hashed', async () => {
    const arriving = verifySection(new ArrayBuffer(4), file, { subtle, section: 'items' });
    await expect(arriving).rejects.toThrow('Pack section "items": 4 bytes, expected 3.');
  });

  it('is refused by hash when a byte differs', async () => {
    const arriving = verifySection(Uint8Array.of(1, 2, 4).buffer, file, { subtle });
    await expect(arriving).rejects.toMatchObject({ code: 'pack-corrupt' });
  });

  it('is checked by length alone where the browser has no crypto.subtle', async () => {
    await expect(
      verifySection(Uint8Array.of(9, 9, 9).buffer, file, { subtle: undefined }),
    ).resolves.toBeUndefined();
    await expect(verifySection(new ArrayBuffer(1), file, { subtle: undefined })).rejects.toMatchObject({
      code: 'pack-corrupt',
    });
  });

  it('of a newer shape than its reader knows is too new', () => {
    expect(() => expectSectionVersion('items', file, 1)).not.toThrow();
    expect(() => expectSectionVersion('items', { ...file, version: 2 }, 1)).toThrow(
      expect.objectContaining({ code: 'pack-too-new' }),
    );
  });
});
