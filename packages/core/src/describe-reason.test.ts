import { describe, expect, it } from 'vitest';
import { type ReasonSentences, describeReason, englishReasons } from './describe-reason.ts';
import type { Reason } from './reason.ts';

const nameOf = (item: string) => (item === 'oak-table' ? 'Oak Table' : item);

describe('describeReason', () => {
  it.each([
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
  ] satisfies [Reason, string][])('[P5] says %j in English', (reason, sentence) => {
    expect(describeReason(reason, nameOf)).toBe(sentence);
  });

  it('speaks another language from another table', () => {
    const german: ReasonSentences = { ...englishReasons, popular: () => 'Beliebt in diesem Laden' };
    expect(describeReason({ kind: 'popular' }, nameOf, german)).toBe('Beliebt in diesem Laden');
  });

  it('does not compile a table that lacks a kind', () => {
    const { popular, ...incomplete } = englishReasons;
    // @ts-expect-error -- `popular` is missing
    const sentences: ReasonSentences = incomplete;
    expect(popular).toBeDefined();
    expect(sentences.trending({ kind: 'trending' }, nameOf)).toBe('Trending now');
  });
});
