import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '@homebody/consent';
import { createHomebody } from './create-homebody.ts';
import type { HomebodyOptions } from './options.ts';

describe('createHomebody on a server', () => {
  it('returns an instance on which every call does nothing', async () => {
    const homebody = createHomebody({ pack: '/pack/' });
    expect(homebody.record('view_item', { items: [{ item_id: 'oak-table' }] })).toEqual({
      recorded: false,
      reason: 'no-consent',
    });
    expect(homebody.decide('hero')).toEqual({ slot: 'hero', variant: 'default', answer: undefined });
    await expect(homebody.recommend('home-picks')).resolves.toEqual([]);
    await expect(homebody.profile()).rejects.toMatchObject({ code: 'no-consent' });
    homebody.dispose();
  });

  it.each([
    ['no options', undefined, /`pack`/],
    ['an empty pack URL', { pack: '' }, /`pack`/],
    ['an unknown isolation', { pack: '/p/', isolations: ['moat'] }, /`isolations`/],
    [
      'a threshold that is no number of choices',
      { pack: '/p/', training: { afterChoices: 0.5 } },
      /`training.afterChoices`/,
    ],
    [
      'a policy that was not put into effect',
      { pack: '/p/', policy: defaultPolicy },
      /`policy`, of underPolicy/,
    ],
    ['an unknown back end', { pack: '/p/', training: { backend: 'webgpu' } }, /`training.backend`/],
  ])('throws invalid-config for %s, naming the option', (_what, options, message) => {
    expect(() => createHomebody(options as HomebodyOptions)).toThrow(
      expect.objectContaining({ code: 'invalid-config', message: expect.stringMatching(message) }),
    );
  });
});
