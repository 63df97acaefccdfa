import { describe, expect, it } from 'vitest';
import { settingsOf } from './script-settings.ts';

const script = (dataset: Record<string, string>): { src: string; dataset: Record<string, string> } => ({
  src: 'https://shop.example/homebody/homebody.js',
  dataset,
});

describe('the script tag’s settings', () => {
  it('find the companion files beside the script', () => {
    expect(settingsOf(script({ pack: '/pack/' })).folder).toBe('https://shop.example/homebody/');
  });

  it('leave everything at its default but the pack', () => {
    const { options, consentName, purposes } = settingsOf(script({ pack: '/pack/' }));
    expect(options).toEqual({ pack: '/pack/', capture: true, training: {} });
    expect(consentName).toBe('manual');
    expect(purposes).toEqual(['personalization']);
  });

  it('read back end, threshold, isolation and purposes', () => {
    const { options, purposes } = settingsOf(
      script({
        pack: '/pack/',
        consent: 'banner',
        capture: 'off',
        backend: 'webgl',
        trainAfter: '5',
        isolation: 'worker,page',
        purposes: 'personalization,advertising',
      }),
    );
    expect(options).toEqual({
      pack: '/pack/',
      capture: false,
      training: { backend: 'webgl', afterChoices: 5 },
      isolations: ['worker', 'page'],
    });
    expect(purposes).toEqual(['personalization', 'advertising']);
  });

  it.each([
    ['no pack', {}, /data-pack/],
    ['an unknown consent source', { pack: '/p/', consent: 'yes' }, /data-consent="yes"/],
    ['an unknown purpose', { pack: '/p/', purposes: 'everything' }, /"everything"/],
  ])('refuse %s by name', (_what, dataset: Record<string, string>, message) => {
    expect(() => settingsOf(script(dataset))).toThrow(
      expect.objectContaining({ code: 'invalid-config', message: expect.stringMatching(message) }),
    );
  });
});
