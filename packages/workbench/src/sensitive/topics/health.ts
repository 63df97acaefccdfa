import type { SensitiveTopic } from '../topic.ts';

/**
 * Also what can be bought without a prescription: who orders it tells of their health all the same (CJEU, C-21/23 Lindenapotheke,
 * 4 October 2024).
 */
export const health: SensitiveTopic = {
  title: 'health',
  isSpecialCategory: true,
  inCategories: `
    health, healthcare, medical, medicine, pharmacy, pharmaceutical, vitamin, supplement,
    first aid, diabetes, family planning, feminine hygiene, foot care, diet aid,
    gesundheit*, medizin*, apotheke*, arznei*, nahrungserganzung*, sanitatshaus*,
    sante, medical, medicament, pharmacie, parapharmacie, complement alimentaire,
    salud, medicina, medicamento, farmacia, parafarmacia, suplemento`,
  anywhere: `
    pregnancy test, pregnancy, prenatal, ovulation, fertility, contraceptive, menopause,
    menstrual, tampon, sanitary pad, sanitary towel, incontinence, adult diaper, catheter,
    insulin, diabetic, diabetes, glucose monitor, glucose test, blood pressure, hearing aid,
    wheelchair, rollator, walking frame, crutch, prosthesis, ostomy, dialysis, stairlift,
    hiv, covid test, std test, antibody test, cancer, chemotherapy, epilepsy, autism, adhd,
    depression, antidepressant, anxiety relief, sleep aid, sleeping pill, cpap, inhaler, asthma,
    painkiller, pain relief, analgesic, ibuprofen, paracetamol, aspirin, antacid, laxative,
    antihistamine, allergy relief, cough syrup, cold remedy, cold and flu, medication,
    prescription, nicotine patch, nicotine gum, quit smoking, stop smoking, weight loss,
    diet pill, appetite suppressant, hair loss, hemorrhoid, haemorrhoid, antifungal, wart,
    head lice, eczema, psoriasis, acne treatment, orthopedic, orthopaedic, compression stocking,
    schwanger*, eisprung*, verhutung*, wechseljahre*, binden, inkontinenz*, rollstuhl*,
    horgerat*, blutdruck*, blutzucker*, krebs, depressionen, schmerzmittel, schmerztablette*,
    abfuhrmittel, hustensaft, nikotin*, abnehm*, haarausfall, hamorrhoid*, neurodermitis,
    schuppenflechte, medikament*, rezeptpflichtig, einlagen orthopad*, stutzstrumpf*,
    grossesse, contraceptif, menopause, serviette hygienique,
    fauteuil roulant, appareil auditif, tensiometre, glycemie, diabetique, antidouleur, laxatif,
    sirop toux, perte de poids, minceur, chute de cheveux, hemorroide, ordonnance, arret du tabac,
    embarazo, anticonceptivo, menopausia, compresa, incontinencia, silla de ruedas, audifono,
    tensiometro, glucosa, diabetico, analgesico, laxante, jarabe para la tos, dejar de fumar,
    perdida de peso, adelgazante, caida del cabello, hemorroide, receta medica, medicamento`,
  unless: `
    depression glass, medicine ball, zodiac cancer, cancer zodiac, cancer star sign`,
};
