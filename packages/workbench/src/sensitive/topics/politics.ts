import type { SensitiveTopic } from '../topic.ts';

export const politics: SensitiveTopic = {
  title: 'political opinion',
  isSpecialCategory: true,
  inCategories: `
    politics, political, politik*, politique, politica, politico, activism, election`,
  anywhere: `
    political, election campaign, vote for, left wing, right wing, communist, communism,
    socialist, socialism, marxist, marxism, anarchist, anarchism, fascism, antifa, feminist,
    feminism, maga, brexit, pro life, pro choice, black lives matter, protest sign,
    republican party, democratic party, conservative party, labour party, green party,
    wahlkampf*, parteibuch*, kommunis*, sozialis*, marxis*, anarchis*, feminis*, antifaschis*,
    campagne electorale, parti politique, communiste, socialiste, anarchiste, feministe,
    campana electoral, partido politico, comunista, socialista, anarquista, feminista`,
  unless: `
    political map, political globe`,
};
