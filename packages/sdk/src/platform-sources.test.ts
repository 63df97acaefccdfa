import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { platformSourcesOf } from './platform-sources.ts';

const read = (dataset: Record<string, string>) => {
  const notes: string[] = [];
  return { notes, sources: platformSourcesOf(dataset, (note) => notes.push(note)) };
};

describe('the attributes of the platforms’ script tag', () => {
  test('without a name whatever is there is looked for', () => {
    const { sources, notes } = read({});
    expect([sources.map(({ name }) => name), notes]).toEqual([['auto'], []]);
  });

  test('several platforms all have to agree', () => {
    const { sources } = read({ platform: 'onetrust, tcf' });
    expect(sources.map(({ name }) => name)).toEqual(['onetrust', 'tcf']);
  });

  test('categories that the shop has not named are told, each platform once', () => {
    const { notes } = read({ platform: 'cookiebot', personalization: 'preferences' });
    expect(notes).toEqual([
      'Homebody goes by the usual categories of cookiebot (advertising: marketing; measurement: statistics)',
    ]);
  });

  test('categories of a platform that is found later are told when it is', () => {
    vi.stubGlobal('document', new EventTarget());
    for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, () => undefined);
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.unstubAllGlobals();
      vi.useRealTimers();
    });
    const { sources, notes } = read({ personalization: 'preferences' });
    const stop = sources[0]!.subscribe(() => undefined);
    vi.advanceTimersByTime(2_000);
    expect(notes).toEqual([]);
    vi.stubGlobal('Cookiebot', {});
    vi.advanceTimersByTime(2_000);
    stop();
    expect(notes).toEqual([
      'Homebody goes by the usual categories of cookiebot (advertising: marketing; measurement: statistics)',
    ]);
  });

  test('a name that nobody knows is an error that names the attribute and what there is', () => {
    expect(() => read({ platform: 'onetrsut' })).toThrow(
      /data-platform="onetrsut": Expected auto, onetrust, cookiebot/,
    );
  });
});
