import { describe, expect, it } from 'vitest';
import { allowedTopicsIn, checkAllowedTopics } from './allowed-topics.ts';
import { markSensitive } from './mark-sensitive.ts';
import { sensitiveText } from './sensitive-text.ts';

const rows = [
  { id: 'mug', name: 'Mug' },
  { id: 'test', name: 'Pregnancy test' },
  { id: 'cloth', name: 'Dishcloth', sensitive: true },
  { id: 'stick', name: 'Walking frame hook', sensitive: false },
  { id: 'doll', name: 'Rag doll' },
];

describe('[P7] a catalogue', () => {
  it('has its items about sensitive topics marked, and keeps its own word on others', () => {
    const { rows: marked, sensitive } = markSensitive(rows);
    expect(marked.map(({ sensitive: is = false }) => is)).toEqual([false, true, true, false, true]);
    expect(sensitive).toEqual({
      found: [
        { topic: 'health', items: 1, such: ['Pregnancy test'] },
        { topic: 'children', items: 1, such: ['Rag doll'] },
      ],
      declared: 1,
      cleared: 1,
      allowed: {},
    });
  });

  it('lets in what the shop allows, with its reason', () => {
    const allowed = { children: 'Our customers are grandparents' };
    const { rows: marked, sensitive } = markSensitive(rows, allowed);
    expect(marked.map(({ sensitive: is = false }) => is)).toEqual([false, true, true, false, false]);
    expect(sensitiveText(sensitive).join('\n')).toBe(
      [
        '  sensitive  1 about health, such as "Pregnancy test"',
        '             1 that the catalogue calls sensitive',
        '             Nobody is profiled by these, and none is recommended.',
        '             1 that sound so are let in, since the catalogue says sensitive=no',
        '             children’s products are let in: Our customers are grandparents',
      ].join('\n'),
    );
  });
});

describe('a topic that is to be allowed', () => {
  it('needs a reason', () => {
    expect(allowedTopicsIn(['children=a=b'])).toEqual({ children: 'a=b' });
    expect(() => allowedTopicsIn(['children'])).toThrow('--allow-topics.children: expected text, found ""');
  });

  it('is none that the law sets apart', () => {
    expect(() => checkAllowedTopics({ health: 'We checked' }, 'allowTopics')).toThrow(
      'allowTopics.health: a topic that the law sets apart can’t be allowed; say sensitive=no of single items',
    );
  });

  it('is one that there is', () => {
    expect(() => checkAllowedTopics({ kids: 'x' }, 'allowTopics')).toThrow(
      'allowTopics: expected one of health',
    );
    expect(() => checkAllowedTopics(['children'], 'allowTopics')).toThrow('expected an object of topics');
  });
});
