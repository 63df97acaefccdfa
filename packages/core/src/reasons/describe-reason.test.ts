import { describe, expect, it } from 'vitest';
import { describeReason } from './describe-reason.ts';
import type { Reason } from './reason.ts';
import { reasonLanguages } from './reason-languages.ts';
import type { ReasonWords } from './reason-words.ts';

const nameOf = (item: string) => (item === 'oak-table' ? 'Oak Table' : item);
const { en, de, fr, es } = reasonLanguages;

const sentences: readonly (readonly [Reason, string])[] = [
  [{ kind: 'viewed-together', because: 'oak-table' }, 'Because you looked at Oak Table'],
  [{ kind: 'similar-to', because: 'oak-table' }, 'Similar to Oak Table, which you looked at'],
  [{ kind: 'your-category', category: 'Tables' }, 'Because you looked at Tables'],
  [{ kind: 'your-brand', brand: 'Northwood' }, 'Because you looked at things by Northwood'],
  [{ kind: 'seen-before' }, 'You looked at this before'],
  [{ kind: 'bought-before' }, 'You bought this before'],
  [{ kind: 'bought-together', because: 'oak-table' }, 'Often bought with Oak Table'],
  [{ kind: 'goes-with-cart', because: 'oak-table' }, 'Often bought with Oak Table, which is in your cart'],
  [{ kind: 'better-than', because: 'oak-table' }, 'A step up from Oak Table'],
  [{ kind: 'due-again', since: '2026-09-03' }, 'You last bought this on September 3'],
  [{ kind: 'new-in-category', category: 'Tables' }, 'New in Tables'],
  [{ kind: 'new' }, 'New in this shop'],
  [{ kind: 'pinned' }, 'Recommended by this shop'],
  [{ kind: 'trending' }, 'Trending now'],
  [{ kind: 'popular' }, 'Popular in this shop'],
];

describe('describeReason', () => {
  it.each(sentences)('[P5] says %j in English', (reason, sentence) => {
    expect(describeReason(reason, nameOf, en)).toBe(sentence);
  });

  it('[P5] says every kind of reason in every language, with what it has to tell', () => {
    expect(sentences.map(([{ kind }]) => kind).sort()).toEqual(
      Object.keys(en)
        .filter((key) => key !== 'lang')
        .sort(),
    );
    for (const words of [de, fr, es])
      for (const [reason, english] of sentences) {
        const said = describeReason(reason, nameOf, words);
        expect(said).not.toBe(english);
        expect(said).not.toMatch(/[{}]/);
        for (const name of ['Oak Table', 'Tables', 'Northwood'])
          expect(said.includes(name)).toBe(english.includes(name));
      }
  });

  it('writes a day as the language does', () => {
    const reason: Reason = { kind: 'due-again', since: '2026-09-03' };
    expect([de, fr, es].map((words) => describeReason(reason, nameOf, words))).toEqual([
      'Sie haben das zuletzt am 3. September gekauft',
      'Vous avez acheté cet article pour la dernière fois le 3 septembre',
      'Compró este artículo por última vez el 3 de septiembre',
    ]);
  });

  it('[P5] says in English what the words at hand, such as an older pack’s, have no sentence for', () => {
    const some = { popular: 'Beliebt bei uns' };
    expect(describeReason({ kind: 'popular' }, nameOf, some)).toBe('Beliebt bei uns');
    expect(describeReason({ kind: 'trending' }, nameOf, some)).toBe('Trending now');
  });

  it('leaves names alone that look like something to fill in', () => {
    expect(describeReason({ kind: 'your-brand', brand: '{brand} $& $1' }, nameOf, en)).toBe(
      'Because you looked at things by {brand} $& $1',
    );
  });

  it('does not compile words that lack a kind, or a sentence that leaves out what it has to tell', () => {
    const { popular: _, ...incomplete } = en;
    // @ts-expect-error -- `popular` is missing
    const lacking: ReasonWords = incomplete;
    // @ts-expect-error -- the category is not named
    const silent: ReasonWords = { ...en, 'new-in-category': 'New here' };
    expect([lacking.lang, silent.lang]).toEqual(['en', 'en']);
  });
});
