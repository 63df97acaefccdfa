import { reasonLanguages } from '@homebody/core/reasons';
import { describe, expect, it } from 'vitest';
import { checkOwnReasons } from './own-reasons.ts';
import { reasonsForPack } from './reasons-for-pack.ts';

describe('the sentences in a pack', () => {
  it('are there in every language there is', () => {
    expect(reasonsForPack()).toEqual(reasonLanguages);
  });

  it('are the shop’s own where it has some, in a region or a language of its own, too', () => {
    const { en, de, fr } = reasonLanguages;
    const reasons = reasonsForPack({
      de: { popular: 'Beliebt bei uns' },
      'fr-CH': { new: 'Nouveau chez nous' },
      it: { trending: 'Di tendenza' },
    });
    expect(reasons['de']).toEqual({ ...de, popular: 'Beliebt bei uns' });
    expect(reasons['fr-ch']).toEqual({ ...fr, lang: 'fr-ch', new: 'Nouveau chez nous' });
    expect(reasons['it']).toEqual({ ...en, lang: 'it', trending: 'Di tendenza' });
  });

  it.each([
    [{ de: { populär: 'Beliebt' } }, 'reasons.de.populär: no such setting'],
    [{ de: { popular: '' } }, 'reasons.de.popular: expected text'],
    [
      { de: { 'new-in-category': 'Neu hier' } },
      'reasons.de.new-in-category: expected a sentence with {category}',
    ],
    [{ de: { lang: 'de' } }, 'reasons.de.lang: no such setting'],
    [{ German: { popular: 'Beliebt' } }, 'reasons.German: expected a language, as de or de-CH'],
    [{ de: { popular: 'x'.repeat(201) } }, 'reasons.de.popular: expected at most 200 characters'],
    [[], 'reasons: expected an object'],
  ])('%j is refused: %s', (own, message) => {
    expect(() => checkOwnReasons(own, 'reasons')).toThrow(message);
  });
});
