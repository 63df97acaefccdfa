import { describe, expect, it } from 'vitest';
import { type Timeline, outlookOf } from './outlook.ts';

const last: Timeline = {
  bytes: 1_000,
  seconds: 100,
  steps: { reading: { at: 0, seconds: 40 }, counting: { at: 50, seconds: 30 } },
};

describe('what is left of a build', () => {
  it('is unknown where nothing tells', () => {
    const running = { step: 'reading', seconds: 10, share: undefined };
    expect(outlookOf(running, 1_000, undefined)).toEqual({ step: undefined, build: undefined });
    expect(outlookOf({ ...running, step: 'new step' }, 1_000, last)).toEqual({
      step: undefined,
      build: undefined,
    });
    // One part in a hundred says nothing of the other ninety-nine.
    expect(outlookOf({ ...running, share: 0.01 }, 1_000, undefined).step).toBeUndefined();
  });

  it('is told of a step by how far it is, and of the build by the last one, for as many bytes', () => {
    expect(outlookOf({ step: 'reading', seconds: 10, share: 0.25 }, 1_000, undefined)).toEqual({
      step: 30,
      build: undefined,
    });
    expect(outlookOf({ step: 'reading', seconds: 10, share: 0.25 }, 2_000, last)).toEqual({
      step: 30,
      build: 150,
    });
    expect(outlookOf({ step: 'counting', seconds: 10, share: undefined }, 1_000, last)).toEqual({
      step: 20,
      build: 40,
    });
  });

  it('is never less than nothing', () => {
    expect(outlookOf({ step: 'counting', seconds: 99, share: undefined }, 1_000, last)).toEqual({
      step: 0,
      build: 20,
    });
  });
});
