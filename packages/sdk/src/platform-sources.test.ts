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

  test('another platform can speak where GDPR is said not to apply', () => {
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    vi.stubGlobal('__tcfapi', (command: string, _version: number, callback: (...said: unknown[]) => void) => {
      if (command === 'addEventListener') callback({ gdprApplies: false }, true);
    });
    vi.stubGlobal('__gpp', (command: string, callback: (said: unknown) => void) => {
      const parsedSections = { usnat: { Version: 2, PersonalDataConsents: 2 } };
      if (command === 'ping') callback({ cmpStatus: 'loaded', signalStatus: 'ready', parsedSections });
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const saidWith = (dataset: Record<string, string>) => {
      const [source] = read({ platform: 'tcf', ...dataset }).sources;
      source!.subscribe(() => undefined)();
      return source!.state();
    };
    expect(saidWith({})).toMatchObject({ choices: { personalization: 'unknown' } });
    expect(saidWith({ whenGdprNotApplies: 'gpp' })).toMatchObject({
      choices: { personalization: 'granted' },
    });
    expect(() => read({ platform: 'tcf', whenGdprNotApplies: 'allow' })).toThrow(
      /data-when-gdpr-not-applies="allow": Expected ask, onetrust/,
    );
  });

  test('the hash of the shop’s notice goes with what every platform says', () => {
    vi.stubGlobal('OneTrust', { IsAlertBoxClosed: () => true });
    vi.stubGlobal('OnetrustActiveGroups', ',C0003,');
    onTestFinished(() => void vi.unstubAllGlobals());
    const [source] = read({ platform: 'onetrust', notice: 'sha256-notice' }).sources;
    expect(source!.state()).toMatchObject({ userAction: true, textHash: 'sha256-notice' });
  });

  test('a name that nobody knows is an error that names the attribute and what there is', () => {
    expect(() => read({ platform: 'onetrsut' })).toThrow(
      /data-platform="onetrsut": Expected auto, onetrust, cookiebot/,
    );
  });
});
