import type { SensitiveTopic } from '../topic.ts';

export const sexuality: SensitiveTopic = {
  title: 'sex life or sexual orientation',
  isSpecialCategory: true,
  inCategories: `
    sexual wellness, sexual health, adult toy, erotic*, erotik*, erotique, lgbt*, sexshop,
    bien etre sexuel, bienestar sexual, juguete sexual, dating`,
  anywhere: `
    sex, sexual, sex toy, adult toy, vibrator, dildo, condom, personal lubricant,
    erotic*, fetish, bdsm, bondage, strap on, viagra, sildenafil, erectile, libido,
    lgbt*, gay, lesbian, bisexual, transgender, queer, pride flag, chest binder,
    sexspielzeug, kondom*, gleitgel, erotik*, potenzmittel, schwul*, lesbisch*, erektion*,
    sextoy, preservatif, lubrifiant intime, erotique, lesbienne, erection,
    juguete sexual, preservativo, condon, lubricante intimo, erotico, lesbiana, ereccion`,
};
