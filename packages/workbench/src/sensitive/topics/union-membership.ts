import type { SensitiveTopic } from '../topic.ts';

export const unionMembership: SensitiveTopic = {
  title: 'trade union membership',
  isSpecialCategory: true,
  inCategories: `
    trade union, labor union, labour union, gewerkschaft*, syndicat, sindicato`,
  anywhere: `
    trade union, labor union, labour union, union member, union membership, strike fund,
    shop steward, gewerkschaft*, betriebsrat*, streikkasse*, tarifkampf*,
    syndicat, syndical, syndicaliste, delegue du personnel,
    sindicato, sindical, sindicalista, comite de empresa`,
};
