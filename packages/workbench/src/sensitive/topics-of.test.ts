import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTopicsOf, patternsIn } from './topics-of.ts';
import type { SensitiveTopic } from './topic.ts';
import { type TopicName, topicNames, topics } from './topics.ts';

const topicsOf = createTopicsOf();
const named = (name: string, category?: string): readonly TopicName[] =>
  topicsOf({ id: 'a', name, category });

describe('[P7] what an item is about', () => {
  it.each<[TopicName, readonly string[]]>([
    [
      'health',
      ['Ovulation tests, 20 pieces', 'Schwangerschaftstest', 'Test de grossesse', 'Silla de ruedas'],
    ],
    ['religion', ['Leather-bound Bible', 'Gebetsteppich', 'Tapis de prière', 'Biblia ilustrada', 'Koran']],
    [
      'politics',
      ['Marxism for beginners', 'Feministischer Kalender', 'Parti politique', 'Campaña electoral'],
    ],
    ['sexuality', ['Condoms, 12', 'Gleitgel', 'Préservatifs', 'Preservativos', 'LGBTQ pin']],
    ['ethnicity', ['Afro comb', 'Skin lightening cream', 'Cheveux crépus shampoing', 'Test ADN origines']],
    ['union-membership', ['Trade union badge', 'Gewerkschaftsjacke', 'Carte de syndicat', 'Pin sindicato']],
    ['children', ['Children’s apron', 'Holzspielzeug', 'Poussette légère', 'Juguete de madera', 'TOY TIDY']],
  ])('is %s, in four languages, also in capitals, plurals and compounds', (topic, names) => {
    for (const name of names) expect(named(name), name).toContain(topic);
  });

  it.each([
    'Roma steel moka pot',
    'White hanging heart T-light holder',
    'Medicine ball, 3 kg',
    'Dog toy rope',
    'Baby spinach, 200 g',
    'Christmas bauble',
    'Tea party bunting',
    'Toy poodle lead',
    'Health-green mug',
    'Hundespielzeug',
    'Yoga mat',
    'Political map of Europe',
    'Union Jack cushion',
    'Essex road atlas',
  ])('is nothing of the kind where it only sounds like it: %s', (name) => {
    expect(named(name)).toEqual([]);
  });

  it('is told by a category, where the same word in a name means little', () => {
    expect(named('Mug', 'Home > Health & Beauty')).toEqual(['health']);
    expect(named('Mug', 'Kirchenbedarf & Religiöses')).toEqual(['religion']);
    expect(named('Lunch box', 'Kids’ room')).toEqual(['children']);
  });

  it('is told by tags, and by a description unless it names children in passing', () => {
    expect(topicsOf({ id: 'a', name: 'Box', tags: ['insulin'] })).toEqual(['health']);
    expect(topicsOf({ id: 'a', name: 'Box', description: 'Keeps insulin cool.' })).toEqual(['health']);
    expect(topicsOf({ id: 'a', name: 'Game', description: 'Fun for adults and children.' })).toEqual([]);
  });

  it('may be several things', () => {
    expect(named('Children’s Bible').toSorted()).toEqual(['children', 'religion']);
  });
});

describe('the patterns of a topic', () => {
  it.each(topicNames)('%s are written as words are compared: small letters, no accents', (name) => {
    const topic: SensitiveTopic = topics[name];
    const inCategories = patternsIn(topic.inCategories);
    const anywhere = patternsIn(topic.anywhere);
    const unless = patternsIn(topic.unless ?? '');
    for (const pattern of [...inCategories, ...anywhere, ...unless])
      expect(pattern).toMatch(/^(\*?[a-z0-9]{2,}|[a-z0-9]+\*?)( [a-z0-9]+\*?)*$/);
    // Every one of them is found where it stands by itself.
    for (const pattern of anywhere) expect(named(pattern.replaceAll('*', 'xy')), pattern).toContain(name);
    for (const pattern of inCategories)
      expect(named('Thing', pattern.replaceAll('*', 'xy')), pattern).toContain(name);
    for (const pattern of unless) expect(named(pattern), pattern).not.toContain(name);
  });

  it('never fail, whatever a catalogue holds', () => {
    assert(
      property(string({ unit: 'grapheme' }), string(), (name, category) => {
        expect(Array.isArray(named(name, category))).toBe(true);
      }),
    );
  });
});
