import { describe, expect, test } from 'vitest';
import { platformSourcesOf } from './platform-sources.ts';

describe('the attributes of the platforms’ script tag', () => {
  test('without a name whatever is there is looked for', () => {
    const { sources, notes } = platformSourcesOf({});
    expect([sources.map(({ name }) => name), notes]).toEqual([['auto'], []]);
  });

  test('several platforms all have to agree', () => {
    const { sources } = platformSourcesOf({ platform: 'onetrust, tcf' });
    expect(sources.map(({ name }) => name)).toEqual(['onetrust', 'tcf']);
  });

  test('categories that the shop has not named are told, each platform once', () => {
    const { notes } = platformSourcesOf({ platform: 'cookiebot', personalization: 'preferences' });
    expect(notes).toEqual([
      'Homebody goes by the usual categories of cookiebot (advertising: marketing; measurement: statistics)',
    ]);
  });

  test('a name that nobody knows is an error that names the attribute and what there is', () => {
    expect(() => platformSourcesOf({ platform: 'onetrsut' })).toThrow(
      /data-platform="onetrsut": Expected auto, onetrust, cookiebot/,
    );
  });
});
