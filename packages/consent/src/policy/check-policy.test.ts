import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestBrowser, every } from '../test-browser.ts';
import { manual } from '../manual.ts';
import { checkPolicy } from './check-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { underPolicy } from './under-policy.ts';

const { eea } = defaultPolicy.jurisdictions;
const withRules = (rules: object) => ({ ...defaultPolicy, jurisdictions: { eea: { ...eea, ...rules } } });

describe('a policy', () => {
  test('is plain data: the default one is the same after a way through JSON', () => {
    expect(checkPolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual(defaultPolicy);
  });

  test('is shown in the guide as it is', () => {
    const guide = readFileSync('docs/guides/ask-for-consent.md', 'utf8');
    const [, json = ''] = /```json\n([^]*?)```/.exec(guide) ?? [];
    expect(JSON.parse(json)).toEqual(defaultPolicy);
  });

  test.each([
    ['nothing', null, 'policy = null: Expected an object'],
    ['a list', [], /^policy = \[\]: Expected an object$/],
    ['a number too large for JSON', 10n, /^policy = undefined: Expected an object$/],
    ['no version', { ...defaultPolicy, version: undefined }, /^policy\.version = undefined: Expected a text/],
    ['an empty id', { ...defaultPolicy, id: '' }, 'policy.id = "": Expected a text of 1 to 40 characters'],
    [
      'no jurisdictions',
      { ...defaultPolicy, jurisdictions: {} },
      'policy.jurisdictions = {}: Expected rules for at least one jurisdiction',
    ],
    [
      'no rules',
      { ...defaultPolicy, jurisdictions: { eea: 7 } },
      'policy.jurisdictions.eea = 7: Expected an object',
    ],
    [
      'an unknown mode',
      withRules({ gpc: 'off' }),
      'policy.jurisdictions.eea.gpc = "off": Expected veto-all, veto-outbound, ignore-after-onsite-optin',
    ],
    ['an age for children', withRules({ minorUnder: 12 }), /eea\.minorUnder = 12: .* from 13 to 21$/],
    ['a grant for two years', withRules({ grantDays: 730 }), /eea\.grantDays = 730: .* from 1 to 396$/],
    ['a grant of text', withRules({ grantDays: '365' }), /eea\.grantDays = "365": /],
    ['a question every month', withRules({ refusalDays: 30 }), /eea\.refusalDays = 30: .* from 183$/],
    ['a stray purpose', withRules({ purposes: ['profiling'] }), /eea\.purposes = \["profiling"\]: /],
    ['text for a flag', { ...defaultPolicy, directedToChildren: 'no' }, /directedToChildren = "no": /],
    ['a field of another name', withRules({ gcp: 'veto-all' }), /eea\.gcp = "veto-all": Expected only gpc, /],
  ])('with %s is refused by path, value and expectation', (_, policy, message) => {
    expect(() => checkPolicy(policy)).toThrow(
      expect.objectContaining({ code: 'invalid-config', message: expect.stringMatching(message) }),
    );
  });

  test('[P1] that is anything at all either throws or holds nobody’s grant longer than 13 months', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.record({
        id: fc.constant('a'),
        version: fc.constant('1'),
        jurisdictions: fc.dictionary(fc.constant('eea'), fc.anything()),
      }),
      fc.anything().map((value) => withRules({ grantDays: value })),
      fc.anything().map((value) => withRules({ purposes: value })),
    );
    fc.assert(
      fc.property(junk, (policy) => {
        // Without one at all it is the default policy.
        if (policy === undefined) return;
        let rules;
        try {
          ({ rules } = underPolicy({ policy, jurisdiction: 'eea', navigator: {} }));
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-config' });
          return;
        }
        expect(rules.granted).toBeLessThanOrEqual(396);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  test('[P1] that is broken after it was taken grants nothing', () => {
    const policy = JSON.parse(JSON.stringify(defaultPolicy)) as { jurisdictions: Record<string, object> };
    const { vetoes, rules } = underPolicy({ policy, jurisdiction: 'eea', navigator: {} });
    const consent = createTestBrowser().open({ sources: [manual()], vetoes, rules });
    policy.jurisdictions['eea'] = { minorUnder: 18 };
    consent.grant();
    expect(consent.choices()).toEqual(every('unknown'));
  });
});
