import type { SensitiveTopic } from '../topic.ts';

/** Not what most people of a country celebrate whatever they believe: a Christmas bauble says nothing of its buyer's faith. */
export const religion: SensitiveTopic = {
  title: 'religion or belief',
  isSpecialCategory: true,
  inCategories: `
    religion, religious, church, faith, spirituality, christian, catholic, jewish, islamic,
    muslim, hindu, buddhist, kosher, halal,
    religios*, kirche, kirchlich, glaube*, christlich*, judisch*, islamisch*, koscher,
    religieux, religieuse, eglise, chretien*, catholique, juif, juive, musulman*, casher,
    religioso, religiosa, iglesia, cristian*, catolic*, judi*, musulman*`,
  anywhere: `
    bible, gospel, new testament, psalm, koran, quran, torah, talmud, hymnal, rosary,
    crucifix, prayer, prayer mat, hijab, niqab, burka, burqa, kippah, yarmulke, menorah,
    mezuzah, hanukkah, bar mitzvah, bat mitzvah, ramadan, eid mubarak, kosher, halal,
    first communion, holy communion, baptism, christening, nativity, atheist, atheism,
    christian, catholic, protestant, orthodox icon, muslim, islamic, jewish, judaism, hindu,
    hinduism, sikh, buddhist, buddhism, scientology, jehovah, mormon,
    bibel*, evangelium, gesangbuch*, rosenkranz*, kruzifix*, gebet*, kommunion*, konfirmation*,
    firmung*, taufe, taufkerze*, taufkleid*, krippenfigur*, kopftuch islamisch, judentum, islam,
    evangile, coran, chapelet, tapis de priere, priere, communion, bapteme, creche de noel,
    biblia, evangelio, coran, rosario, crucifijo, oracion, primera comunion, bautizo, bautismo`,
  unless: `
    gospel choir, rosary pea, prayer plant`,
};
